package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Publishes the approved change and enters it; refused by the database without its evidence (Art.
 * 4).
 */
@Component
class RecordChange implements JavaDelegate {
  private final ChangeEntry entry;

  RecordChange(ChangeEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
