package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.EffectEnded;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who was commended, and whose commendation was withdrawn (Art. 21). */
@Component
public class Commendations implements EffectRegister {
  private static final String REGISTER = "commendation";

  private final CommendationRows rows;
  private final Cases cases;
  private final ApplicationEventPublisher events;

  Commendations(CommendationRows rows, Cases cases, ApplicationEventPublisher events) {
    this.rows = rows;
    this.cases = cases;
    this.events = events;
  }

  /** Also the case in which one was withdrawn. */
  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent() || withdrawnBy(number).isPresent();
  }

  public Optional<Commendation> find(CaseNumber number) {
    return rows.where("c.case_number = ?", number.value()).stream().findFirst();
  }

  /** Latest first. */
  public List<Commendation> all() {
    return rows.where("true");
  }

  List<Commendation> standingIn(String unit) {
    return rows.where(
        "w.withdrawal_case is null and c.office in (select code from organization where unit = ?)",
        unit);
  }

  Optional<Commendation> withdrawnBy(CaseNumber number) {
    return rows.where("w.withdrawal_case = ?", number.value()).stream().findFirst();
  }

  /** Whether a decision of an authority bears the number already. */
  boolean isNumberTaken(String authority, String number) {
    return !rows.where(
            "c.decided_by = ? and ? in (c.document_number, w.document_number)", authority, number)
        .isEmpty();
  }

  /** Refused by the database without result, checks, public notice and decision. */
  void enter(Commendation given) {
    rows.insert(given);
    String title = cases.get(given.caseNumber()).title();
    events.publishEvent(
        new EffectEntered(
            given.caseNumber(), REGISTER, title, given.decidedOn(), null, given.notice()));
  }

  /** Refused by the database where no fraud was found or the county did not decide so. */
  void withdraw(Commendation withdrawn, Commendation.Withdrawal withdrawal) {
    rows.insert(withdrawn.caseNumber(), withdrawn.decidedBy(), withdrawal);
    events.publishEvent(
        new EffectEnded(
            withdrawn.caseNumber(),
            REGISTER,
            cases.get(withdrawn.caseNumber()).title(),
            withdrawal.decidedOn(),
            withdrawal.reason(),
            withdrawal.notice()));
  }
}
