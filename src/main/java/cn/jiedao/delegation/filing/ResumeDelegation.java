package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes that a suspended delegation goes on, and enters it (Art. 13). */
@Component
class ResumeDelegation implements JavaDelegate {
  private final Steps steps;
  private final Suspensions suspensions;
  private final SuspensionNotice notice;

  ResumeDelegation(Steps steps, Suspensions suspensions, SuspensionNotice notice) {
    this.steps = steps;
    this.suspensions = suspensions;
    this.notice = notice;
  }

  @Override
  public void execute(DelegateExecution step) {
    var number = CaseNumber.of(step.getProcessBusinessKey());
    String reason = steps.latest(number, "settleSuspension").orElseThrow().text("reason");
    suspensions.resume(
        number, (String) step.getVariable("authority"), notice.ofResumption(number, reason));
  }
}
