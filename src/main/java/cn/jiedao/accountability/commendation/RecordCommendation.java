package cn.jiedao.accountability.commendation;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes and enters a commendation; refused by the database without evidence (Art. 21). */
@Component
class RecordCommendation implements JavaDelegate {
  private final CommendationEntry entry;

  RecordCommendation(CommendationEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
