package cn.jiedao.assessment.result;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out totals and draft grades, which the review and the meeting are shown (Art. 20). */
@Component
class GradeOffices implements JavaDelegate {
  private final DraftResults drafts;
  private final Steps steps;

  GradeOffices(DraftResults drafts, Steps steps) {
    this.drafts = drafts;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    var results = drafts.of(number).stream().map(GradeOffices::row).toList();
    steps.append(number, StepEntry.by(step, Map.of("results", results)));
  }

  private static Map<String, Object> row(OfficeResult one) {
    return Map.of("office", one.office(), "total", one.total(), "grade", one.grade().code());
  }
}
