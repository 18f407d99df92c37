package cn.jiedao.delegation.ending;

import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters and publishes the end, unless the delegation has ended otherwise meanwhile (Art. 13). */
@Component
class RecordEnd implements JavaDelegate {
  private final EndEntry entry;

  RecordEnd(EndEntry entry) {
    this.entry = entry;
  }

  @Override
  public void execute(DelegateExecution step) {
    boolean entered = entry.enter(EndCase.of(step));
    Routing.decide(step, "endState", entered ? "entered" : "alreadyEnded");
  }
}
