package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A changed proposal is another one: everybody is heard again on it (Art. 12, INV-12-3). */
@Component
class CompareProposal implements JavaDelegate {
  private final Cases cases;
  private final Opinions opinions;

  CompareProposal(Cases cases, Opinions opinions) {
    this.cases = cases;
    this.opinions = opinions;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseHead head = cases.get(CaseNumber.of(step.getProcessBusinessKey()));
    boolean same = head.proposal().equals(opinions.lastHeard(head.number()));
    Routing.decide(step, "proposalState", same ? "unchanged" : "changed");
  }
}
