package cn.jiedao.transfer;

import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hands the staffing authority's decision on acceptance to the review (Art. 12). */
@Component
class RecordAcceptance implements JavaDelegate {
  @Override
  public void execute(DelegateExecution step) {
    boolean accepted = "accepted".equals(step.getVariable("acceptanceDecision"));
    Routing.decide(step, "intakeOutcome", accepted ? "accepted" : "notAccepted");
  }
}
