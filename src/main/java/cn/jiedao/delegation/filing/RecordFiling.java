package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the number under which an authority has the agreement on file (Art. 13). */
@Component
class RecordFiling implements JavaDelegate {
  private final Filings filings;
  private final FilingSteps steps;

  RecordFiling(Filings filings, FilingSteps steps) {
    this.filings = filings;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution step) {
    var number = CaseNumber.of(step.getProcessBusinessKey());
    String authority = (String) step.getVariable("authority");
    filings.record(steps.finding(number, authority, "filed").orElseThrow());
  }
}
