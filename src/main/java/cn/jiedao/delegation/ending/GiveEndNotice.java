package cn.jiedao.delegation.ending;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the other party that the delegation ends when the notice is over (Art. 13). */
@Component
class GiveEndNotice implements JavaDelegate {
  private final EndNotices notices;
  private final EndParties parties;

  GiveEndNotice(EndNotices notices, EndParties parties) {
    this.notices = notices;
    this.parties = parties;
  }

  @Override
  public void execute(DelegateExecution step) {
    notices.give(step, parties.other(step));
  }
}
