package cn.jiedao.meeting;

import cn.jiedao.engine.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the topic off every agenda: its applicant withdrew it before the session opened. */
@Component
class RecordTopicWithdrawal implements JavaDelegate {
  private final TopicRows topics;

  RecordTopicWithdrawal(TopicRows topics) {
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution step) {
    topics.move(step.getProcessInstanceId(), Topic.State.WITHDRAWN);
    Routing.decide(step, "meetingOutcome", "withdrawn");
  }
}
