package cn.jiedao.delegation.ending;

import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells what two parties may agree on or announce from what has happened already (Art. 13). */
@Component
class SortEnd implements JavaDelegate {
  private final EndCase ends;

  SortEnd(EndCase ends) {
    this.ends = ends;
  }

  @Override
  public void execute(DelegateExecution step) {
    Routing.decide(step, "endReason", ends.reason(EndCase.of(step)).code());
  }
}
