package cn.jiedao.staffing;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is signed at the end: a number not used before, a commission that has met (Art. 5). */
@Component
class DeterminationRules implements AnswerRules {
  private final StaffingDeterminations determinations;
  private final Clock clock;

  DeterminationRules(StaffingDeterminations determinations, Clock clock) {
    this.determinations = determinations;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "staffing-determination-decideStaffing", "staffing-determination-recordCommission");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    Object number = submission.answers().get("determinationNumber");
    if (number != null
        && determinations.isNumberTaken(submission.actor().organization(), number.toString()))
      violations.add(new Violation("determinationNumber", "「核定文号」" + number + " 已被使用，请改用未使用的文号"));
    Object met = submission.answers().get("commissionDate");
    if (met != null && LocalDate.parse(met.toString()).isAfter(LocalDate.now(clock)))
      violations.add(new Violation("commissionDate", "「会议日期」不能晚于今天；会议召开后再登记"));
    return violations;
  }
}
