package cn.jiedao.accountability.assignment;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has a department corrected that handed work down without a review (Art. 21, INV-21-6). */
@Component
class FollowAssignment implements JavaDelegate {
  private final AssignmentCorrections corrections;
  private final Steps steps;

  FollowAssignment(AssignmentCorrections corrections, Steps steps) {
    this.corrections = corrections;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String opened = corrections.openFor(number).map(CaseNumber::value).orElse("notEnabled");
    steps.append(number, StepEntry.by(step, Map.of("correctionOpened", opened)));
  }
}
