package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.DecisionTables;
import cn.jiedao.engine.Routing;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the department which way its matter has to go instead, and why (Art. 11 to 14). */
@Component
class RecordRouting implements JavaDelegate {
  private static final List<String> DECLARED =
      List.of("statutoryDelegation", "enforcementMatter", "singleAssistance", "reservedPower");

  private final DecisionTables decisions;
  private final Steps steps;

  RecordRouting(DecisionTables decisions, Steps steps) {
    this.decisions = decisions;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Map<String, Object> declared =
        DECLARED.stream().collect(Collectors.toMap(Function.identity(), step::getVariable));
    steps.append(number, StepEntry.by(step, decisions.decide(step, "explain-route", declared)));
    Routing.decide(step, "intakeOutcome", "routedElsewhere");
  }
}
