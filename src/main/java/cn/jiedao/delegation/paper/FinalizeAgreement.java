package cn.jiedao.delegation.paper;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Files the text that both sides sign; there is none where an element of Art. 13 is missing
 * (INV-13-3).
 */
@Component
class FinalizeAgreement implements JavaDelegate {
  private final Agreements agreements;

  FinalizeAgreement(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public void execute(DelegateExecution step) {
    agreements.finish(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
