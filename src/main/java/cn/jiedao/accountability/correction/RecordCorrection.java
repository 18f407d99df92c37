package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes a correction that was verified (Art. 21, INV-21-4). */
@Component
class RecordCorrection implements JavaDelegate {
  private final Corrections corrections;

  RecordCorrection(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution step) {
    corrections.close(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
