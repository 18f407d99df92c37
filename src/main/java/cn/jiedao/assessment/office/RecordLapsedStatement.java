package cn.jiedao.assessment.office;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the office let the time for its statement pass; it may still appeal (Art. 20). */
@Component
class RecordLapsedStatement implements JavaDelegate {
  private final Steps steps;

  RecordLapsedStatement(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String office = (String) step.getVariable("office");
    steps.append(number, StepEntry.by(step, Map.of("office", office)));
  }
}
