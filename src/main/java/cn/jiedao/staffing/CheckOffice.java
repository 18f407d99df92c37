package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Routing;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether the office still exists on the day the determination would take effect. */
@Component
class CheckOffice implements JavaDelegate {
  private final StaffingEntry entry;
  private final Steps steps;

  CheckOffice(StaffingEntry entry, Steps steps) {
    this.entry = entry;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String state = entry.doesOfficeExist(number) ? "existing" : "abolished";
    steps.append(number, StepEntry.by(step, Map.of("officeState", state)));
    Routing.decide(step, "officeState", state);
  }
}
