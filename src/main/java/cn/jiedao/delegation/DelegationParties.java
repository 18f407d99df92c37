package cn.jiedao.delegation;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The office that a delegation is meant for, for the models' {@code candidateGroups}. */
@ModelBean
@Component("delegationParties")
public class DelegationParties {
  private final Proposals proposals;

  DelegationParties(Proposals proposals) {
    this.proposals = proposals;
  }

  public String office(DelegateExecution step) {
    return office(CaseNumber.of(step.getProcessBusinessKey()));
  }

  String office(CaseNumber number) {
    return proposals.facts(number).get("office").toString();
  }
}
