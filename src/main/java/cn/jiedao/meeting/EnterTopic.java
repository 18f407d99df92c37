package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Parties;
import cn.jiedao.casefile.Steps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Enters the topic for the government that decides the case: the applicant's own, or the city's
 * where the case was handed up (Art. 4, Art. 12, INV-12-6).
 */
@Component
class EnterTopic implements JavaDelegate {
  private final TopicRows topics;
  private final Steps steps;
  private final Parties parties;

  EnterTopic(TopicRows topics, Steps steps, Parties parties) {
    this.topics = topics;
    this.steps = steps;
    this.parties = parties;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    topics.enter(
        step.getProcessInstanceId(),
        parties.deciding(step, "government"),
        steps.latest(number, "fileTopic").orElseThrow());
  }
}
