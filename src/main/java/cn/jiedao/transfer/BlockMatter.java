package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What a meeting rejected does not come back unchanged for six months (INV-12-9). */
@Component
class BlockMatter implements JavaDelegate {
  private final BlockedMatters blocked;

  BlockMatter(BlockedMatters blocked) {
    this.blocked = blocked;
  }

  @Override
  public void execute(DelegateExecution step) {
    blocked.block(CaseNumber.of(step.getProcessBusinessKey()));
  }
}
