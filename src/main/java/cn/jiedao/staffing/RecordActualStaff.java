package cn.jiedao.staffing;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the staff reported under the determination in force, where there is one (INV-5-2). */
@Component
class RecordActualStaff implements JavaDelegate {
  private final ActualStaff staff;

  RecordActualStaff(ActualStaff staff) {
    this.staff = staff;
  }

  @Override
  public void execute(DelegateExecution step) {
    staff.reportUnderPresent(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
