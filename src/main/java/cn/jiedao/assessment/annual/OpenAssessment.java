package cn.jiedao.assessment.annual;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the assessment of a year with the scheme that binds it (Art. 20, INV-20-7). */
@Component
class OpenAssessment implements JavaDelegate {
  private final Opening opening;

  OpenAssessment(Opening opening) {
    this.opening = opening;
  }

  @Override
  public void execute(DelegateExecution step) {
    opening.open(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
