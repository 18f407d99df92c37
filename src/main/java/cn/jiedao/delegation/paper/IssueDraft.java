package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the agreement as it was drafted, for the other side to answer (Art. 13). */
@Component
class IssueDraft implements JavaDelegate {
  private final Agreements agreements;

  IssueDraft(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public void execute(DelegateExecution step) {
    agreements.issueDraft(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
