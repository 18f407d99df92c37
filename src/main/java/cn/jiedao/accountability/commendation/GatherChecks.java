package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether a nomination may be shown to the public (Art. 21, INV-21-3). */
@Component
class GatherChecks implements JavaDelegate {
  private final NomineeChecks checks;

  GatherChecks(NomineeChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean clear = checks.areClear(CaseNumber.of(step.getProcessBusinessKey()));
    Routing.decide(step, "nomination", clear ? "clear" : "barred");
  }
}
