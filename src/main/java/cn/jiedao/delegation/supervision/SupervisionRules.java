package cn.jiedao.delegation.supervision;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Guidance that was given, and a term in which findings can be corrected (INV-13-11). */
@Component
class SupervisionRules implements AnswerRules {
  private final Supervisions supervisions;
  private final Clock clock;

  SupervisionRules(Supervisions supervisions, Clock clock) {
    this.supervisions = supervisions;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "delegation-supervision-recordGuidance", "delegation-supervision-verifyCorrection");
  }

  @Override
  public List<Violation> check(Submission given) {
    var violations = new ArrayList<Violation>();
    LocalDate today = LocalDate.now(clock);
    Object guided = given.answers().get("guidedOn");
    if (guided != null && LocalDate.parse(guided.toString()).isAfter(today))
      violations.add(new Violation("guidedOn", "「指导监督日期」不能晚于今天；指导监督之后再记录"));
    if (guided != null
        && LocalDate.parse(guided.toString()).isBefore(supervisions.begin(given.caseNumber())))
      violations.add(new Violation("guidedOn", "「指导监督日期」不能早于委托生效之日"));
    Object due = given.answers().get("correctBy");
    if (due != null && !LocalDate.parse(due.toString()).isAfter(today))
      violations.add(new Violation("correctBy", "「整改期限」须晚于今天，给街道留出整改的时间"));
    return violations;
  }
}
