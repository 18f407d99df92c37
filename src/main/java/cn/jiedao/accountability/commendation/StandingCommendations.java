package cn.jiedao.accountability.commendation;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commendations of one's own county that were not withdrawn, to withdraw one. */
@Component
class StandingCommendations implements OptionProvider {
  private final Commendations commendations;
  private final Organizations organizations;
  private final AwardNames names;

  StandingCommendations(
      Commendations commendations, Organizations organizations, AwardNames names) {
    this.commendations = commendations;
    this.organizations = organizations;
    this.names = names;
  }

  @Override
  public String name() {
    return "standingCommendations";
  }

  @Override
  public List<Option> options(Actor actor) {
    List<Commendation> known =
        actor == null
            ? commendations.all()
            : commendations.standingIn(organizations.get(actor.organization()).unit());
    return known.stream()
        .map(one -> new Option(one.caseNumber().value(), names.full(one)))
        .toList();
  }
}
