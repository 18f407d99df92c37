package cn.jiedao.organization.succession;

import cn.jiedao.Officers;
import cn.jiedao.establishment.Proposed;
import cn.jiedao.establishment.effect.ApprovedChange;
import cn.jiedao.establishment.effect.ChangesTakeEffect;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficeFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An abolition as county and city decide it, from the proposal to the day of its effect. */
@Component
public class DecidedAbolition {
  private final Proposed proposed;
  private final ApprovedChange approved;
  private final ChangesTakeEffect effect;
  private final OfficeFixtures offices;
  private final Officers officers;

  DecidedAbolition(
      Proposed proposed,
      ApprovedChange approved,
      ChangesTakeEffect effect,
      OfficeFixtures offices,
      Officers officers) {
    this.proposed = proposed;
    this.approved = approved;
    this.effect = effect;
    this.offices = offices;
    this.officers = officers;
  }

  /** Approved some weeks from now, to hold from a day so many days after that. */
  public void decide(String unit, String office, Map<Matter, String> successors, int daysAhead) {
    var proposal =
        proposed.abolition(office, offices.communities(office), successors.get(Matter.CASES));
    successors.forEach(
        (matter, successor) ->
            proposal.put(matter.name().toLowerCase(Locale.ROOT) + "To", successor));
    approved.bySignature(unit, proposal, daysAhead);
  }

  /** Two offices become one of a new name. */
  public void merge(String unit, List<String> merged, String newName, int daysAhead) {
    approved.bySignature(unit, proposed.merger(merged, newName), daysAhead);
  }

  /** So many days pass, and what has its day takes effect. */
  public void pass(int days) {
    officers.pass(Duration.ofDays(days));
    effect.sweep();
  }
}
