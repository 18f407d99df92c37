package cn.jiedao.accountability.commendation;

import cn.jiedao.ModelBean;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who is heard before a commendation is withdrawn, for the model's {@code candidateGroups}. */
@ModelBean
@Component
public class AwardParties {
  private final Proposals proposals;
  private final Commendations commendations;

  AwardParties(Proposals proposals, Commendations commendations) {
    this.proposals = proposals;
    this.commendations = commendations;
  }

  /** The office commended, or the one whose staff the person commended belongs to. */
  public String awarded(DelegateExecution step) {
    return commendation(CaseNumber.of(step.getProcessBusinessKey())).office();
  }

  /** The commendation that a case of withdrawal names. */
  Commendation commendation(CaseNumber withdrawal) {
    var named = CaseNumber.of(proposals.facts(withdrawal).get("commendation").toString());
    return commendations.find(named).orElseThrow();
  }
}
