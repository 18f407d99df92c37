package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The register of schemes (Art. 20): one for a unit and year, entered before the year begins; only
 * an amendment that the county decided takes its place.
 */
@Component
public class Schemes implements EffectRegister {
  static final String REGISTER = "assessment-scheme";

  private final SchemeRows rows;
  private final ApplicationEventPublisher events;

  Schemes(SchemeRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<Scheme> find(CaseNumber number) {
    return number == null
        ? Optional.empty()
        : rows.where("s.case_number = ?", number.value()).stream().findFirst();
  }

  /**
   * What an annual assessment scores by.
   *
   * @throws java.util.NoSuchElementException when the case assesses nobody
   */
  public Scheme ofAssessment(CaseNumber annual) {
    return rows
        .where(
            "s.case_number = (select a.scheme from assessment a where a.case_number = ?)",
            annual.value())
        .stream()
        .findFirst()
        .orElseThrow();
  }

  Optional<Scheme> published(String notice) {
    return rows.where("s.notice = ?", notice).stream().findFirst();
  }

  /** What took a scheme's place within its year. */
  Optional<Scheme> amendmentOf(Scheme scheme) {
    return rows.where("s.amends = ?", scheme.caseNumber().value()).stream().findFirst();
  }

  /** What a unit's offices are assessed by in a year: the last amendment, or the scheme itself. */
  public Optional<Scheme> inForce(String unit, int year) {
    return rows
        .where("(s.unit, s.year) = (?, ?) and scheme_stands(s.case_number)", unit, year)
        .stream()
        .findFirst();
  }

  /** All that a unit ever entered, the newest year first, an amendment before what it amends. */
  public List<Scheme> ofUnit(String unit) {
    return rows.where("s.unit = ?", unit);
  }

  /** All that stand today, whatever the unit. */
  List<Scheme> standing() {
    return rows.where("scheme_stands(s.case_number)");
  }

  /**
   * Enters a scheme; the database refuses it at the end of the transaction where an office was not
   * heard, the county did not adopt this very version or its weights do not hold.
   */
  void enter(Scheme scheme, String applicant, String title, LocalDate publishedOn) {
    rows.insert(scheme, applicant, publishedOn);
    events.publishEvent(
        new EffectEntered(
            scheme.caseNumber(),
            REGISTER,
            title,
            LocalDate.of(scheme.year(), 1, 1),
            LocalDate.of(scheme.year(), 12, 31),
            scheme.notice()));
  }
}
