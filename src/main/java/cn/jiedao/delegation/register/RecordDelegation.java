package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Publishes the delegation and enters it, as soon as both signed it or once both authorities have
 * it on file; refused by the database without its evidence. One whose term is over by then never
 * takes effect (Art. 13).
 */
@Component
class RecordDelegation implements JavaDelegate {
  private static final String TERM = "termState";

  private final DelegationEntry entry;
  private final Steps steps;

  RecordDelegation(DelegationEntry entry, Steps steps) {
    this.entry = entry;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String state = entry.enter(number) ? "running" : "over";
    steps.append(number, StepEntry.by(step, Map.of(TERM, state)));
    Routing.decide(step, TERM, state);
  }
}
