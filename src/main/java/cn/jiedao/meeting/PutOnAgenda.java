package cn.jiedao.meeting;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** From here on the topic may be chosen for a session (Art. 12). */
@Component
class PutOnAgenda implements JavaDelegate {
  private final TopicRows topics;

  PutOnAgenda(TopicRows topics) {
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution step) {
    topics.schedule(step.getProcessInstanceId());
  }
}
