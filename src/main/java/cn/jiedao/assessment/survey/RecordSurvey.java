package cn.jiedao.assessment.survey;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Freezes the counts of a survey that was confirmed: from now on no answer comes in (Art. 20). */
@Component
class RecordSurvey implements JavaDelegate {
  private final SurveyConfirmations confirmations;

  RecordSurvey(SurveyConfirmations confirmations) {
    this.confirmations = confirmations;
  }

  @Override
  public void execute(DelegateExecution step) {
    confirmations.record(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
