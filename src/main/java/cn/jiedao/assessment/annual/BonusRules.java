package cn.jiedao.assessment.annual;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Bonuses are of offices that are assessed, and within their limit in sum (Art. 20). */
@Component
class BonusRules implements AnswerRules {
  private final Assessments assessments;
  private final BigDecimal most;

  BonusRules(
      Assessments assessments, @Value("${jiedao.assessment.bonus-limit:5}") BigDecimal most) {
    this.assessments = assessments;
    this.most = most;
  }

  @Override
  public Set<String> forms() {
    return Set.of("annual-assessment-recordBonuses");
  }

  @Override
  public List<Violation> check(Submission submission) {
    List<String> assessed = assessments.get(submission.caseNumber()).offices();
    var sums = new TreeMap<String, BigDecimal>();
    var violations = new ArrayList<Violation>();
    int row = 0;
    for (Bonus bonus : Bonuses.listed(submission.answers())) {
      row++;
      if (!assessed.contains(bonus.office()))
        violations.add(new Violation("bonuses", "「加减分」第 " + row + " 行的街道不参加本年度考核"));
      if (bonus.points().signum() == 0)
        violations.add(new Violation("bonuses", "「加减分」第 " + row + " 行的分数不能是零"));
      sums.merge(bonus.office(), bonus.points(), BigDecimal::add);
    }
    if (sums.values().stream().anyMatch(sum -> sum.abs().compareTo(most) > 0))
      violations.add(new Violation("bonuses", "每个街道的加减分合计须在 −%s 至 %s 分之间".formatted(most, most)));
    return violations;
  }
}
