package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.delegation.register.Delegation;
import cn.jiedao.delegation.register.Delegations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a case of ending is about: the delegation that it names, and why it ends. */
@Component
class EndCase {
  private final Proposals proposals;
  private final Delegations delegations;

  EndCase(Proposals proposals, Delegations delegations) {
    this.proposals = proposals;
    this.delegations = delegations;
  }

  static CaseNumber of(DelegateExecution step) {
    return CaseNumber.of(step.getProcessBusinessKey());
  }

  /** Also for the case that asks whether a delegation is renewed. */
  Delegation delegation(CaseNumber number) {
    var named = CaseNumber.of(proposals.facts(number).get("delegation").toString());
    return delegations.find(named).orElseThrow();
  }

  EndReason reason(CaseNumber number) {
    return EndReason.of(proposals.facts(number).get("endReason").toString());
  }
}
