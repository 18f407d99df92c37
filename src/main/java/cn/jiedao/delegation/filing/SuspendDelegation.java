package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes why a delegation stands still, and enters it (Art. 13). */
@Component
class SuspendDelegation implements JavaDelegate {
  private final FilingSteps steps;
  private final Suspensions suspensions;
  private final SuspensionNotice notice;

  SuspendDelegation(FilingSteps steps, Suspensions suspensions, SuspensionNotice notice) {
    this.steps = steps;
    this.suspensions = suspensions;
    this.notice = notice;
  }

  @Override
  public void execute(DelegateExecution step) {
    var number = CaseNumber.of(step.getProcessBusinessKey());
    var objection = steps.objection(number, (String) step.getVariable("authority"));
    var answer = steps.answer(number);
    String reason = notice.reason(objection, answer);
    suspensions.suspend(objection, answer, reason, notice.ofSuspension(number, reason));
  }
}
