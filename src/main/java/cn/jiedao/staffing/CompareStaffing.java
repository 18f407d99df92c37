package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A changed plan is another one: everybody is heard again on it (Art. 5). */
@Component
class CompareStaffing implements JavaDelegate {
  private final Cases cases;
  private final Steps steps;

  CompareStaffing(Cases cases, Steps steps) {
    this.cases = cases;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseHead head = cases.get(CaseNumber.of(step.getProcessBusinessKey()));
    boolean same =
        steps
            .latest(head.number(), "gatherStaffingOpinions")
            .filter(heard -> heard.proposal().equals(head.proposal()))
            .isPresent();
    Routing.decide(step, "staffingPlan", same ? "unchanged" : "changed");
  }
}
