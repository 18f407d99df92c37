package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads from the register whether both authorities have the agreement on file (INV-13-5). */
@Component
class GatherFilings implements JavaDelegate {
  private final Filings filings;
  private final GivingUp givingUp;

  GatherFilings(Filings filings, GivingUp givingUp) {
    this.filings = filings;
    this.givingUp = givingUp;
  }

  @Override
  public void execute(DelegateExecution step) {
    var number = CaseNumber.of(step.getProcessBusinessKey());
    boolean filed = filings.areComplete(number);
    Routing.decide(step, "filingsOutcome", filed ? "filed" : "objected");
    if (!filed) givingUp.end(number);
  }
}
