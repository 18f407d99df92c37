package cn.jiedao.delegation;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What an office must have before a matter is delegated to it (Art. 13; 行政处罚法 Art. 21): public
 * functions, and two officers who may enforce (Art. 42).
 */
@Component
class CapabilityRules implements AnswerRules {
  private static final int OFFICERS = 2;

  @Override
  public Set<String> forms() {
    return Set.of("delegation-preparation-checkCapability");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    var answers = submission.answers();
    if (!"capable".equals(answers.get("capability"))) return violations;
    if ("no".equals(answers.get("publicAffairs")))
      violations.add(new Violation("publicAffairs", "街道不具有管理公共事务职能的，不得委托，请把「核查结论」改为不具备承接条件"));
    if (answers.get("qualifiedOfficers") instanceof Number officers
        && officers.intValue() < OFFICERS)
      violations.add(
          new Violation(
              "qualifiedOfficers",
              "取得行政执法资格的工作人员少于 %d 人，不能承接，请把「核查结论」改为不具备承接条件".formatted(OFFICERS)));
    return violations;
  }
}
