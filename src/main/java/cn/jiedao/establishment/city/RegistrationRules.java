package cn.jiedao.establishment.city;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the city's government office says it received or sent, it did by today (Art. 4). */
@Component
class RegistrationRules implements AnswerRules {
  private final Clock clock;

  RegistrationRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "establishment-acceptance-registerApplication",
        "establishment-acceptance-reportToProvince",
        "establishment-review-reviewByExperts");
  }

  @Override
  public List<Violation> check(Submission submission) {
    return List.of(
            new Day("receivedOn", "收到日期"),
            new Day("reportedOn", "上报日期"),
            new Day("visitedOn", "踏勘日期"))
        .stream()
        .filter(day -> submission.answers().get(day.key()) instanceof String text && isToCome(text))
        .map(day -> new Violation(day.key(), "「" + day.label() + "」不能晚于今天"))
        .toList();
  }

  private record Day(String key, String label) {}

  private boolean isToCome(String day) {
    return LocalDate.parse(day).isAfter(LocalDate.now(clock));
  }
}
