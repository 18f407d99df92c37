package cn.jiedao.delegation.register;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The delegations that one's own organisation gave or received, to renew or to end one. */
@Component
class OwnDelegations implements OptionProvider {
  private final Delegations delegations;
  private final Organizations organizations;
  private final Clock clock;

  OwnDelegations(Delegations delegations, Organizations organizations, Clock clock) {
    this.delegations = delegations;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ownDelegations";
  }

  @Override
  public List<Option> options(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    List<Delegation> known =
        actor == null ? delegations.since(today) : delegations.of(actor.organization(), today);
    return known.stream().map(this::option).toList();
  }

  private Option option(Delegation delegation) {
    return new Option(
        delegation.caseNumber().value(),
        "%s（%s—%s，至 %s）"
            .formatted(
                delegation.agreementNumber(),
                organizations.get(delegation.department()).shortName(),
                organizations.get(delegation.office()).shortName(),
                delegation.endsOn()));
  }
}
