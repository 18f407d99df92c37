package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Publishes the bodies and posts decided and enters them; refused by the database without their
 * evidence (Art. 5).
 */
@Component
class RecordDetermination implements JavaDelegate {
  private final StaffingEntry entry;

  RecordDetermination(StaffingEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
