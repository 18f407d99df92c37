package cn.jiedao.delegation.supervision;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.delegation.ending.DelegationEnds;
import cn.jiedao.delegation.ending.EndReason;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the breach that a department found, and opens the end of the delegation (Art. 13). */
@Component
class EndForBreach implements JavaDelegate {
  private final Supervisions supervisions;
  private final Steps steps;
  private final DelegationEnds ends;

  EndForBreach(Supervisions supervisions, Steps steps, DelegationEnds ends) {
    this.supervisions = supervisions;
    this.steps = steps;
    this.ends = ends;
  }

  @Override
  public void execute(DelegateExecution step) {
    var number = CaseNumber.of(step.getProcessBusinessKey());
    String why = steps.latest(number, "verifyCorrection").orElseThrow().text("verificationReason");
    supervisions.record(number, "breached");
    ends.open(supervisions.delegation(number), EndReason.BREACH, why);
  }
}
