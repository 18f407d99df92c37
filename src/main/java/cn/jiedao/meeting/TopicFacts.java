package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.FactSource;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Which topic of the session it is that an outcome is recorded for. */
@Component
class TopicFacts implements FactSource {
  private final TopicRows topics;

  TopicFacts(TopicRows topics) {
    this.topics = topics;
  }

  @Override
  public Set<String> names() {
    return Set.of("topicTitle", "topicCase");
  }

  @Override
  public Map<String, Object> facts(CaseHead head, VariableScope task) {
    if (!(task.getVariable("topic") instanceof String topic)) return Map.of();
    return Map.of(
        "topicCase", topic, "topicTitle", topics.find(CaseNumber.of(topic)).orElseThrow().title());
  }
}
