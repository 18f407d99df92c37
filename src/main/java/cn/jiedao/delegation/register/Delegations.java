package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.EffectRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The register of delegations (Art. 13): entered once, with evidence; an end and a suspension are
 * entered by registers of their own.
 */
@Component
public class Delegations implements EffectRegister {
  static final String REGISTER = "delegation";

  private final DelegationRows rows;
  private final ApplicationEventPublisher events;

  Delegations(DelegationRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  @Override
  public boolean holds(CaseNumber number) {
    return find(number).isPresent();
  }

  public Optional<Delegation> find(CaseNumber number) {
    return rows.where("d.case_number = ?", number.value()).stream().findFirst();
  }

  /** Those under which acts may be done on a day: neither ended nor suspended. */
  public List<Delegation> inForce(LocalDate day) {
    return rows.where("delegation_in_force(d.case_number, ?)", day);
  }

  /**
   * Those an organization gave or received that bind on a day or later; a suspended one is among
   * them.
   */
  public List<Delegation> of(String organization, LocalDate day) {
    return rows.where(
        """
        ? in (d.department, d.office)
          and ? <= least(d.ends_on, coalesce(delegation_last_day(d.case_number), 'infinity'))
        """,
        organization,
        day);
  }

  /** All that were ever entered. */
  List<Delegation> all() {
    return rows.where("true");
  }

  /** All of them that bind on a day or later. */
  List<Delegation> since(LocalDate day) {
    return rows.where(
        "? <= least(d.ends_on, coalesce(delegation_last_day(d.case_number), 'infinity'))", day);
  }

  public boolean isInForce(CaseNumber number, LocalDate day) {
    return !rows.where(
            "d.case_number = ? and delegation_in_force(d.case_number, ?)", number.value(), day)
        .isEmpty();
  }

  /**
   * Those of the same department and office whose matters and days meet the given ones (INV-13-9).
   */
  public List<Delegation> overlapping(
      String department, String office, List<String> matters, LocalDate from, LocalDate until) {
    return rows.where(
        """
        exists (select from delegation_matter m where m.case_number = d.case_number
          and (m.department, m.office) = (?, ?) and m.power = any (?)
          and m.valid && daterange(?::date, ?::date, '[]'))
        """,
        department,
        office,
        matters.toArray(String[]::new),
        from,
        until);
  }

  /**
   * Enters a delegation; the database refuses it at the end of the transaction where a piece of
   * evidence is missing or speaks of another version.
   */
  void enter(Delegation made, DelegationSigned signed, List<DelegationEvidence> evidence) {
    rows.insert(made, signed);
    evidence.forEach(piece -> rows.insert(made.caseNumber(), piece));
    LocalDate from =
        made.startsOn().isBefore(signed.publishedOn()) ? signed.publishedOn() : made.startsOn();
    events.publishEvent(
        new EffectEntered(
            made.caseNumber(), REGISTER, signed.title(), from, made.endsOn(), made.notice()));
  }
}
