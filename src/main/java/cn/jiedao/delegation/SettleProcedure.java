package cn.jiedao.delegation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Settles at the beginning what this case needs, so that a changed setting does not change it under
 * way (Art. 13).
 */
@Component
class SettleProcedure implements JavaDelegate {
  private final DelegationProcedure procedure;
  private final Steps steps;

  SettleProcedure(DelegationProcedure procedure, Steps steps) {
    this.procedure = procedure;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    var routes = procedure.routes();
    steps.append(CaseNumber.of(step.getProcessBusinessKey()), StepEntry.by(step, routes));
    routes.forEach((name, value) -> Routing.decide(step, name, value.toString()));
  }
}
