package cn.jiedao.establishment.county;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.establishment.Answers;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A 请示 bears no date that is still to come. */
@Component
class RequestRules implements AnswerRules {
  private final Clock clock;

  RequestRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("establishment-county-signApplication");
  }

  @Override
  public List<Violation> check(Submission submission) {
    LocalDate date = new Answers(submission.answers()).day("requestDate");
    return date != null && date.isAfter(LocalDate.now(clock))
        ? List.of(new Violation("requestDate", "「请示日期」不能晚于今天，请改为签发之日"))
        : List.of();
  }
}
