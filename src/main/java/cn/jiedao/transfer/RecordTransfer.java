package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Publishes the adopted transfer and enters it; refused by the database without its evidence (Art.
 * 12).
 */
@Component
class RecordTransfer implements JavaDelegate {
  private final TransferEntry entry;

  RecordTransfer(TransferEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    entry.enter(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
