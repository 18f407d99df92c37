package cn.jiedao.assessment.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters how the round of an office ended without any correction (Art. 20). */
@Component
class RecordAppeal implements JavaDelegate {
  private final AppealEntry entry;

  RecordAppeal(AppealEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(step);
  }
}
