package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Publishes the delegation and enters it once both authorities have it on file; refused by the
 * database without its evidence (Art. 13).
 */
@Component
class RecordDelegationOnceFiled implements JavaDelegate {
  private final DelegationEntry entry;

  RecordDelegationOnceFiled(DelegationEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
