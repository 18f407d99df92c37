package cn.jiedao.assessment.branch;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters the result of a branch body; refused by the database without the word of every office
 * (Art. 20).
 */
@Component
class RecordBranchResult implements JavaDelegate {
  private final BranchEntry entry;

  RecordBranchResult(BranchEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
