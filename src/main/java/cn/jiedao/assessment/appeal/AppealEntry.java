package cn.jiedao.assessment.appeal;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Enters how the round of an office ended, and leaves a step that says so. */
@Component
class AppealEntry {
  private final Appeals appeals;
  private final Steps steps;

  AppealEntry(Appeals appeals, Steps steps) {
    this.appeals = appeals;
    this.steps = steps;
  }

  void enter(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Appeal settled = appeals.settle(number, (String) step.getVariable("office"));
    steps.append(
        number,
        StepEntry.by(
            step, Map.of("office", settled.office(), "outcome", settled.outcome().code())));
  }
}
