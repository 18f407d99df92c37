package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes and enters the withdrawal of a commendation got by fraud (Art. 21, INV-21-5). */
@Component
class RecordAwardWithdrawal implements JavaDelegate {
  private final AwardWithdrawalEntry entry;

  RecordAwardWithdrawal(AwardWithdrawalEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
