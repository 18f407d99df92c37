package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the end of a delegation that its department gives up after an objection (Art. 13). */
@Component
class GiveUpDelegation implements JavaDelegate {
  private final GivingUp givingUp;

  GiveUpDelegation(GivingUp givingUp) {
    this.givingUp = givingUp;
  }

  @Override
  public void execute(DelegateExecution step) {
    givingUp.end(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
