package cn.jiedao.assessment.result;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the rectification of each office that failed, and says who may be commended (Art. 21). */
@Component
class FollowResults implements JavaDelegate {
  private final Consequences consequences;
  private final Steps steps;

  FollowResults(Consequences consequences, Steps steps) {
    this.consequences = consequences;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    steps.append(
        number,
        StepEntry.by(
            step,
            Map.of(
                "rectifications", consequences.openRectifications(number),
                "nominable", consequences.nominable(number))));
  }
}
