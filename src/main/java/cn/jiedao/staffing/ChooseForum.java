package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the commission (编委会) deliberates before the authority decides, as configured. */
@Component
class ChooseForum implements JavaDelegate {
  private static final String FORUM = "commissionForum";

  private final Steps steps;
  private final boolean commission;

  ChooseForum(Steps steps, @Value("${jiedao.staffing.commission:true}") boolean commission) {
    this.steps = steps;
    this.commission = commission;
  }

  @Override
  public void execute(DelegateExecution step) {
    String forum = commission ? "required" : "none";
    steps.append(
        CaseNumber.of(step.getProcessBusinessKey()), StepEntry.by(step, Map.of(FORUM, forum)));
    Routing.decide(step, FORUM, forum);
  }

  static boolean isCommissionRequired(Steps steps, CaseNumber number) {
    return steps
        .latest(number, "chooseForum")
        .filter(step -> "required".equals(step.text(FORUM)))
        .isPresent();
  }
}
