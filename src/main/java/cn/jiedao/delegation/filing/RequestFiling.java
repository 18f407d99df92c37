package cn.jiedao.delegation.filing;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.ModelClocks;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters that the signed agreement was put before an authority, and by when it answers (Art. 13).
 */
@Component
class RequestFiling implements JavaDelegate {
  private final Filings filings;
  private final ModelClocks clocks;

  RequestFiling(Filings filings, ModelClocks clocks) {
    this.filings = filings;
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution step) {
    var due = clocks.due(step, "fileAgreement").toInstant();
    filings.request(
        CaseNumber.of(step.getProcessBusinessKey()),
        (String) step.getVariable("authority"),
        LocalDate.ofInstant(due, WorkingDays.ZONE));
  }
}
