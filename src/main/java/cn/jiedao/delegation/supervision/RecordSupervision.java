package cn.jiedao.delegation.supervision;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what a cycle of supervision came to (Art. 13, INV-13-11). */
@Component
class RecordSupervision implements JavaDelegate {
  private final Supervisions supervisions;

  RecordSupervision(Supervisions supervisions) {
    this.supervisions = supervisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean clean = "none".equals(step.getVariable("findings"));
    supervisions.record(CaseNumber.of(step.getProcessBusinessKey()), clean ? "clean" : "corrected");
  }
}
