package cn.jiedao.assessment.office;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what the department scored and another person there confirmed (Art. 20, INV-20-8). */
@Component
class RecordEntries implements JavaDelegate {
  private final Entries entries;
  private final Steps steps;

  RecordEntries(Entries entries, Steps steps) {
    this.entries = entries;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String office = (String) step.getVariable("office");
    Map<String, Object> about =
        Map.of("office", office, "department", step.getVariable("department"));
    entries.verify(
        number,
        office,
        steps.latest(number, "scoreIndicators", about).orElseThrow(),
        steps.latest(number, "reviewScores", about).orElseThrow());
  }
}
