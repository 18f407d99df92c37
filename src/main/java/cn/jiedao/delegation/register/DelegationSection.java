package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.workplace.CaseSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a case: what the registers of Art. 13 say of its delegation. */
@Component
class DelegationSection implements CaseSection {
  record Registered(Delegation delegation, DelegationStanding standing) {}

  private final Delegations delegations;
  private final DelegationStandings standings;

  DelegationSection(Delegations delegations, DelegationStandings standings) {
    this.delegations = delegations;
    this.standings = standings;
  }

  @Override
  public Optional<Shown> of(CaseHead head) {
    return delegations
        .find(head.number())
        .map(one -> new Registered(one, standings.of(one.caseNumber())))
        .map(one -> new Shown("delegation/registered", one));
  }
}
