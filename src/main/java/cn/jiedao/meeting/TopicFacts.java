package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.FactSource;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which topic of the session it is that an outcome is recorded for. */
@Component
class TopicFacts implements FactSource {
  private final TopicRows topics;

  TopicFacts(TopicRows topics) {
    this.topics = topics;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "topicCase", asked -> asked.task().getVariable("topic"), "topicTitle", this::title);
  }

  private String title(Asked asked) {
    return asked.task().getVariable("topic") instanceof String topic
        ? topics.find(CaseNumber.of(topic)).orElseThrow().title()
        : null;
  }
}
