package cn.jiedao.accountability.correction;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An order has a deadline that can be kept, and a number of its own (INV-21-4). */
@Component
class OrderRules implements AnswerRules {
  private final Corrections corrections;
  private final Clock clock;

  OrderRules(Corrections corrections, Clock clock) {
    this.corrections = corrections;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("correction-orderCorrection", "correction-verifyRectification");
  }

  @Override
  public List<Violation> check(Submission given) {
    var violations = new ArrayList<Violation>();
    for (String field : List.of("deadline", "newDeadline")) {
      Object day = given.answers().get(field);
      if (day != null && !LocalDate.parse(day.toString()).isAfter(LocalDate.now(clock)))
        violations.add(new Violation(field, "改正期限须晚于今天，给被责令的单位留出改正的时间"));
    }
    Object number = given.answers().get("documentNumber");
    if (number != null
        && corrections.isNumberTaken(given.actor().organization(), number.toString()))
      violations.add(new Violation("documentNumber", "「决定文号」已被使用，请核对"));
    return violations;
  }
}
