package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether finance and the organisation department agree without conditions (Art. 5). */
@Component
class GatherStaffingOpinions implements JavaDelegate {
  private final StaffingOpinions opinions;
  private final Steps steps;

  GatherStaffingOpinions(StaffingOpinions opinions, Steps steps) {
    this.opinions = opinions;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String outcome = opinions.areAgreed(number) ? "agreed" : "objected";
    steps.append(number, StepEntry.by(step, Map.of("staffingOpinions", outcome)));
    Routing.decide(step, "staffingOpinions", outcome);
  }
}
