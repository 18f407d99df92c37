package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.DecisionTables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the decision table for the band of each statutory factor (Art. 5, INV-5-4). */
@Component
class RecommendStaffing implements JavaDelegate {
  private final DecisionTables decisions;
  private final Proposals proposals;
  private final Steps steps;

  RecommendStaffing(DecisionTables decisions, Proposals proposals, Steps steps) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    var plan = new StaffingPlan(proposals.facts(number));
    List<Map<String, Object>> factors =
        Stream.of(
                Map.entry("residentPopulation", plan.amount("residentPopulation")),
                Map.entry("area", plan.amount("area")),
                Map.entry(plan.text("economyIndicator"), plan.amount("economyAmount")))
            .map(
                factor ->
                    decisions.decide(
                        step,
                        "staffing-recommendation",
                        Map.of(
                            "factor", factor.getKey(), "amount", factor.getValue().doubleValue())))
            .toList();
    var recommendation = new Recommendation(factors);
    steps.append(
        number,
        StepEntry.by(
            step,
            Map.of(Recommendations.FACTORS, factors, "recommendation", recommendation.account())));
  }
}
