package cn.jiedao.silence;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Reminds an office of the opinion it owes; without a reminder its silence can never be recorded
 * (Art. 12, Art. 20).
 */
@Component
class RemindOffice implements JavaDelegate {
  private final Steps steps;

  RemindOffice(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    steps.append(number, StepEntry.by(step, Map.of("office", step.getVariable("office"))));
  }
}
