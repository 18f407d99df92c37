package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what the follow-up found: kept, to be adjusted, or to be returned (Art. 12). */
@Component
class RecordEvaluation implements JavaDelegate {
  private final FollowUps followUps;
  private final Steps steps;

  RecordEvaluation(FollowUps followUps, Steps steps) {
    this.followUps = followUps;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    followUps.conclude(number, steps.latest(number, "evaluateTransfer").orElseThrow());
  }
}
