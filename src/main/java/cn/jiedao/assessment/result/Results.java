package cn.jiedao.assessment.result;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The register of final results (Art. 20): a year's are entered once and together, after statements
 * and appeals, and never change.
 */
@Component
public class Results implements EffectRegister {
  public static final String REGISTER = "assessment-result";

  /**
   * A year's results as a list names them.
   *
   * @param offices how many were assessed
   */
  public record Brief(CaseNumber caseNumber, String unit, int year, String notice, int offices) {}

  private final ResultRows rows;
  private final ApplicationEventPublisher events;

  Results(ResultRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<AnnualResult> find(CaseNumber number) {
    return rows.years("r.case_number = ?", number.value()).stream().findFirst();
  }

  /** By the number of the notice that made it public. */
  public Optional<AnnualResult> published(String notice) {
    return rows.years("r.notice = ?", notice).stream().findFirst();
  }

  /** Those of all units, the latest year first, without what each office reached. */
  public List<Brief> all() {
    return rows.briefs();
  }

  /** What an office reached in a year, where that is final. */
  public Optional<OfficeResult> of(String office, int year) {
    return rows.offices("office = ? and year = ?", office, year).stream().findFirst();
  }

  /**
   * Enters a year's results; the database refuses them at the end of the transaction where a
   * statement, an appeal, the decision or the notice is missing, or where they do not add up.
   */
  void enter(AnnualResult made) {
    rows.insert(made);
    events.publishEvent(
        new EffectEntered(
            made.caseNumber(),
            REGISTER,
            made.year() + "年度街道考核结果",
            made.finalOn(),
            null,
            made.notice()));
  }
}
