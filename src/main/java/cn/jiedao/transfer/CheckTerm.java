package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Finds out whether a temporary transfer still has a day to be in effect; one whose end came first
 * never takes effect (INV-12-12).
 */
@Component
class CheckTerm implements JavaDelegate {
  private final Terms terms;
  private final Steps steps;

  CheckTerm(Terms terms, Steps steps) {
    this.terms = terms;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String state = terms.isOver(number) ? "over" : "running";
    steps.append(number, StepEntry.by(step, Map.of("termState", state)));
    Routing.decide(step, "termState", state);
  }
}
