package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.Routing;
import cn.jiedao.meeting.Outcome;
import cn.jiedao.meeting.Resolutions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A matter may be deferred (缓议) a limited number of times; then it counts as rejected (Art. 12).
 */
@Component
class CountDeferral implements JavaDelegate {
  private final Resolutions resolutions;
  private final int allowed;

  CountDeferral(
      Resolutions resolutions, @Value("${jiedao.transfer.deferrals-allowed:2}") int allowed) {
    this.resolutions = resolutions;
    this.allowed = allowed;
  }

  @Override
  public void execute(DelegateExecution step) {
    long deferred =
        resolutions.of(CaseNumber.of(step.getProcessBusinessKey())).stream()
            .filter(resolution -> resolution.outcome() == Outcome.DEFERRED)
            .count();
    Routing.decide(step, "deferralState", deferred <= allowed ? "again" : "exhausted");
  }
}
