package cn.jiedao.accountability.assignment;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An office reports what was handed to it, not what may be. */
@Component
class AssignmentRules implements AnswerRules {
  private static final String DAY = "assignedOn";

  private final Clock clock;

  AssignmentRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("outside-assignment");
  }

  @Override
  public List<Violation> check(Submission given) {
    return LocalDate.parse(given.answers().get(DAY).toString()).isAfter(LocalDate.now(clock))
        ? List.of(new Violation(DAY, "「交办日期」不能晚于今天"))
        : List.of();
  }
}
