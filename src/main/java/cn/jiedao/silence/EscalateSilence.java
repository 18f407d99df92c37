package cn.jiedao.silence;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Urges an office that let its time pass, and puts its superior in the picture (Art. 12, Art. 20).
 */
@Component
class EscalateSilence implements JavaDelegate {
  private final Steps steps;

  EscalateSilence(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    steps.append(number, StepEntry.by(step, Map.of("office", step.getVariable("office"))));
  }
}
