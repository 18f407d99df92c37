package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.EffectEnded;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is ordered to be put right: open from the order on, until it was verified (INV-21-4). */
@Component
public class Corrections implements EffectRegister {
  private static final String REGISTER = "correction";

  private final CorrectionRows rows;
  private final CorrectionParties parties;
  private final Cases cases;
  private final Steps steps;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Corrections(
      CorrectionRows rows,
      CorrectionParties parties,
      Cases cases,
      Steps steps,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.parties = parties;
    this.cases = cases;
    this.steps = steps;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<Correction> find(CaseNumber number) {
    return rows.where("c.case_number = ?", number.value()).stream().findFirst();
  }

  /** Serious ones of an organisation that are not closed on a day: they bar a commendation. */
  public List<Correction> openSerious(String organization, LocalDate day) {
    return rows.where(
        "c.organization = ? and c.severity = 'serious' and c.ordered_on <= ?"
            + " and coalesce(e.closed_on > ?, true)",
        organization,
        day,
        day);
  }

  boolean isNumberTaken(String authority, String number) {
    return !rows.where("c.ordered_by = ? and c.document_number = ?", authority, number).isEmpty();
  }

  /** Enters the order; refused by the database unless the county gave it, with a deadline. */
  void order(CaseNumber number) {
    Step found = steps.latest(number, "findFacts").orElseThrow();
    Step order = steps.latest(number, "orderCorrection").orElseThrow();
    var ordered =
        new Correction(
            number,
            parties.corrected(number),
            found.text("severity"),
            order.text("measure"),
            order.text("documentNumber"),
            order.organization(),
            LocalDate.now(clock),
            LocalDate.parse(order.text("deadline")),
            null);
    rows.insert(ordered);
    events.publishEvent(
        new EffectEntered(
            number, REGISTER, cases.get(number).title(), ordered.orderedOn(), ordered.due(), null));
  }

  /** Refused by the database unless it was verified, and whoever is responsible handed over. */
  void close(CaseNumber number) {
    LocalDate today = LocalDate.now(clock);
    rows.close(number, today);
    events.publishEvent(
        new EffectEnded(number, REGISTER, cases.get(number).title(), today, "改正经核查到位", null));
  }
}
