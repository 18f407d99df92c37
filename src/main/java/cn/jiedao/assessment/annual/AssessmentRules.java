package cn.jiedao.assessment.annual;

import cn.jiedao.assessment.scheme.Schemes;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may begin an assessment of the offices, and for which year (INV-20-1, INV-20-7). */
@Component
class AssessmentRules implements AnswerRules {
  private final Assessments assessments;
  private final Schemes schemes;
  private final Organizations organizations;
  private final Clock clock;

  AssessmentRules(
      Assessments assessments, Schemes schemes, Organizations organizations, Clock clock) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(Opening.PROCESS);
  }

  @Override
  public List<Violation> check(Submission submission) {
    Organization asker = organizations.get(submission.actor().organization());
    int year = ((Number) submission.answers().get("year")).intValue();
    var violations = new ArrayList<Violation>();
    if (organizations.unit(asker.unit()).level() == Level.MUNICIPAL)
      violations.add(new Violation("title", "街道办事处由县级市、区人民政府考核，市级机关不直接考核街道"));
    else if (!asker.function().equals(Opening.APPLICANT))
      violations.add(new Violation("title", "只有县级市、区人民政府能够考核街道办事处，职能部门不得组织；由本级督查考核机构代表政府发起"));
    if (year > LocalDate.now(clock).getYear())
      violations.add(new Violation("year", "考核年度尚未开始，请在该年度内发起"));
    if (schemes.inForce(asker.unit(), year).isEmpty())
      violations.add(new Violation("year", year + "年度没有在年度开始之前公布的考核方案，不能考核；请先制定下一年度的考核方案"));
    assessments
        .of(asker.unit(), year)
        .ifPresent(
            known ->
                violations.add(
                    new Violation("year", year + "年度的考核已经发起（案号 " + known.caseNumber() + "）")));
    return violations;
  }
}
