package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Publishes the scheme and enters it; refused by the database without hearing and resolution. What
 * is ready only after its year has begun is not entered any more (Art. 20).
 */
@Component
class RecordScheme implements JavaDelegate {
  private static final String STATE = "schemeState";

  private final SchemeEntry entry;
  private final Steps steps;

  RecordScheme(SchemeEntry entry, Steps steps) {
    this.entry = entry;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String state = entry.enter(number) ? "fixed" : "tooLate";
    steps.append(number, StepEntry.by(step, Map.of(STATE, state)));
    Routing.decide(step, STATE, state);
  }
}
