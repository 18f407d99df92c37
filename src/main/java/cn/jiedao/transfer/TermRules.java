package cn.jiedao.transfer;

import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A notice names a first day before the last one, as long as there is such a day (INV-12-12). */
@Component
class TermRules implements AnswerRules {
  private final Terms terms;
  private final Cases cases;
  private final Clock clock;

  TermRules(Terms terms, Cases cases, Clock clock) {
    this.terms = terms;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("public-notice-draftNotice");
  }

  @Override
  public List<Violation> check(Submission submission) {
    if (!cases.get(submission.caseNumber()).process().equals("task-transfer-review"))
      return List.of();
    var first = LocalDate.parse(submission.answers().get("effectiveDate").toString());
    return terms
        .lastDay(submission.caseNumber())
        .filter(last -> first.isAfter(last) && !last.isBefore(LocalDate.now(clock)))
        .map(last -> new Violation("effectiveDate", "「生效日期」不能晚于临时事项的截止日期 " + last))
        .stream()
        .toList();
  }
}
