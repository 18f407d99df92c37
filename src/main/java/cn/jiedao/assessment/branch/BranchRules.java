package cn.jiedao.assessment.branch;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which branch body a department may assess, and whom it asks (Art. 20, third paragraph). */
@Component
class BranchRules implements AnswerRules {
  private final Organizations organizations;
  private final BranchResults results;
  private final Clock clock;

  BranchRules(Organizations organizations, BranchResults results, Clock clock) {
    this.organizations = organizations;
    this.results = results;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("branch-assessment");
  }

  @Override
  public List<Violation> check(Submission submission) {
    Map<String, Object> answers = submission.answers();
    Organization department = organizations.get(submission.actor().organization());
    int year = ((Number) answers.get("year")).intValue();
    var violations = new ArrayList<Violation>();
    if (year > LocalDate.now(clock).getYear())
      violations.add(new Violation("year", "「考核年度」不能晚于今年"));
    if (!areOf(department.unit(), (List<?>) answers.get("offices")))
      violations.add(new Violation("offices", "「有关街道」只能是本地区的街道；派出机构由县级市、区的部门考核"));
    results
        .inHand(department.code(), answers.get("branchBody").toString(), year)
        .ifPresent(
            number ->
                violations.add(
                    new Violation("branchBody", "该派出机构本年度已经考核或者正在考核（案号 " + number + "），不能重复考核")));
    return violations;
  }

  private boolean areOf(String unit, List<?> offices) {
    return offices.stream()
        .allMatch(office -> organizations.get(office.toString()).unit().equals(unit));
  }
}
