package cn.jiedao.delegation;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the stricter of the two legality reviews (Art. 13). */
@Component
class GatherReviews implements JavaDelegate {
  private static final String OUTCOME = "reviewsOutcome";

  private final AgreementReviews reviews;
  private final Steps steps;

  GatherReviews(AgreementReviews reviews, Steps steps) {
    this.reviews = reviews;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String outcome = reviews.outcome(number);
    steps.append(number, StepEntry.by(step, Map.of(OUTCOME, outcome)));
    Routing.decide(step, OUTCOME, outcome);
  }
}
