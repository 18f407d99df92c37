package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.FactSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The outcomes recorded so far, for whoever drafts the minutes. */
@Component
class SessionFacts implements FactSource {
  private final Decisions decisions;
  private final TopicRows topics;

  SessionFacts(Decisions decisions, TopicRows topics) {
    this.decisions = decisions;
    this.topics = topics;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("sessionOutcomes", this::outcomes);
  }

  private String outcomes(Asked asked) {
    String lines =
        decisions.recorded(asked.head().number()).stream()
            .map(this::line)
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? null : lines;
  }

  private String line(Step recorded) {
    Topic topic = topics.find(CaseNumber.of(recorded.text("topic"))).orElseThrow();
    String outcome = Outcome.of(recorded.text("topicOutcome")).label();
    String requirements = recorded.text("requirements");
    return topic.title() + "：" + outcome + (requirements == null ? "" : "（" + requirements + "）");
  }
}
