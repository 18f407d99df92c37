package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a request to determine from one that a department's counterpart be set up (INV-5-6). */
@Component
class SortRequest implements JavaDelegate {
  static final String MATCHING_BODY = "matchingBody";
  static final String DETERMINATION = "determination";

  private final Proposals proposals;

  SortRequest(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    boolean matching = MATCHING_BODY.equals(proposals.facts(number).get("requestKind"));
    Routing.decide(step, "requestState", matching ? MATCHING_BODY : DETERMINATION);
  }
}
