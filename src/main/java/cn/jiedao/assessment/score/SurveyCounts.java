package cn.jiedao.assessment.score;

import java.util.HashMap;
import java.util.Map;

/** How often each answer was given about one office, by topic; counted by machine (Art. 20). */
public record SurveyCounts(Map<Topic, Map<Answer, Integer>> counts) {
  public static final SurveyCounts NONE = new SurveyCounts(Map.of());

  public SurveyCounts {
    var copy = new HashMap<Topic, Map<Answer, Integer>>();
    counts.forEach((topic, answers) -> copy.put(topic, Map.copyOf(answers)));
    counts = Map.copyOf(copy);
  }

  public Map<Answer, Integer> of(Topic topic) {
    return counts.getOrDefault(topic, Map.of());
  }

  public int count(Topic topic, Answer answer) {
    return of(topic).getOrDefault(answer, 0);
  }

  /** Answers that say something: all but 不了解. */
  public int valid(Topic topic) {
    return of(topic).entrySet().stream()
        .filter(one -> one.getKey().isValid())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Σ value × n of a topic. */
  long worth(Topic topic) {
    return of(topic).entrySet().stream()
        .filter(one -> one.getKey().isValid())
        .mapToLong(one -> (long) one.getKey().value() * one.getValue())
        .sum();
  }
}
