package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what the county ordered to be put right, and by when (Art. 21, INV-21-4). */
@Component
class RecordOrder implements JavaDelegate {
  private final Corrections corrections;

  RecordOrder(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution step) {
    corrections.order(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
