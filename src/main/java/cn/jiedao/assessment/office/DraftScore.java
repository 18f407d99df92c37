package cn.jiedao.assessment.office;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells the office its draft score, in the file for good; refused while anything is missing (Art.
 * 20).
 */
@Component
class DraftScore implements JavaDelegate {
  private final DraftedScores scores;
  private final Steps steps;

  DraftScore(DraftedScores scores, Steps steps) {
    this.scores = scores;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String office = (String) step.getVariable("office");
    steps.append(number, StepEntry.by(step, scores.of(number, office)));
  }
}
