package cn.jiedao.establishment.county;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether a change may go on: a risk that cannot be controlled stops it (INV-4-6). */
@Component
class GatherStudies implements JavaDelegate {
  private final Steps steps;

  GatherStudies(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String risk = steps.latest(number, "assessRisk").orElseThrow().text("riskState");
    String outcome = "acceptable".equals(risk) ? "ready" : "riskUncontrolled";
    steps.append(number, StepEntry.by(step, Map.of("studiesOutcome", outcome)));
    Routing.decide(step, "studiesOutcome", outcome);
  }
}
