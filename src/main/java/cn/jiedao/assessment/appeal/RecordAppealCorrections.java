package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.office.Entries;
import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what the panel corrected beside what was entered before, and that it did (Art. 20). */
@Component
class RecordAppealCorrections implements JavaDelegate {
  private final Entries entries;
  private final AppealSteps appealed;
  private final AppealEntry entry;

  RecordAppealCorrections(Entries entries, AppealSteps appealed, AppealEntry entry) {
    this.entries = entries;
    this.appealed = appealed;
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    String office = (String) step.getVariable("office");
    entries.correct(number, office, appealed.decided(number, office).orElseThrow());
    entry.enter(step);
  }
}
