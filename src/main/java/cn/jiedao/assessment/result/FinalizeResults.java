package cn.jiedao.assessment.result;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Scores and grades anew after the appeals, publishes the results and enters them; refused by the
 * database before statements and appeals are over (Art. 20, INV-20-9).
 */
@Component
class FinalizeResults implements JavaDelegate {
  private final ResultEntry entry;

  FinalizeResults(ResultEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
