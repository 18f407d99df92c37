package cn.jiedao.staffing;

import cn.jiedao.casefile.Proposals;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.staffing.Quotas.Quota;
import cn.jiedao.staffing.Recommendation.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What Art. 5 asks of the authority's plan: within the recommended bands or with a reason, within
 * the county's total, and no less than who is there.
 */
@Component
class StaffingPlanRules implements AnswerRules {
  private final Recommendations recommendations;
  private final Proposals proposals;
  private final Quotas quotas;

  StaffingPlanRules(Recommendations recommendations, Proposals proposals, Quotas quotas) {
    this.recommendations = recommendations;
    this.proposals = proposals;
    this.quotas = quotas;
  }

  @Override
  public Set<String> forms() {
    return Set.of("staffing-study-studyStaffing", "staffing-study-adjustStaffing");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var plan = new StaffingPlan(submission.proposed(proposals));
    var violations = new ArrayList<Violation>();
    BodyNames.check(plan, violations);
    withinTheBands(submission, plan, violations);
    withinTheTotal(plan, violations);
    noLessThanActual(plan, "administrativePosts", "actualAdministrative", "行政编制", violations);
    noLessThanActual(plan, "institutionPosts", "actualInstitution", "事业编制", violations);
    return violations;
  }

  private void withinTheBands(
      Submission submission, StaffingPlan plan, List<Violation> violations) {
    if (submission.answers().get("deviationReason") != null) return;
    Recommendation bands = recommendations.latest(submission.caseNumber()).orElseThrow();
    within(bands.band(Recommendation.BODIES), plan.bodies().size(), "机构", "个", violations);
    within(
        bands.band(Recommendation.ADMINISTRATIVE),
        plan.count("administrativePosts"),
        "行政编制",
        "名",
        violations);
    within(
        bands.band(Recommendation.INSTITUTION),
        plan.count("institutionPosts"),
        "事业编制",
        "名",
        violations);
    within(
        bands.band(Recommendation.LEADERSHIP),
        plan.count("leadershipPosts"),
        "领导职数",
        "名",
        violations);
  }

  private static void within(
      Band band, int number, String what, String unit, List<Violation> violations) {
    if (!band.contains(number))
      violations.add(
          new Violation(
              "deviationReason",
              "%s %d %s，%s建议区间 %s %s，请填写「超出或者低于建议区间的理由」"
                  .formatted(what, number, unit, number < band.low() ? "低于" : "超出", band, unit)));
  }

  /** INV-5-3. */
  private void withinTheTotal(StaffingPlan plan, List<Violation> violations) {
    Quota quota = quotas.without(plan.office()).orElse(null);
    if (quota == null) {
      violations.add(new Violation("administrativePosts", "本地区没有编制总量，不能核定街道编制，请先由管理员载入编制总量"));
      return;
    }
    total("administrativePosts", "行政编制", plan, quota.administrativeLeft(), violations);
    total("institutionPosts", "事业编制", plan, quota.institutionLeft(), violations);
  }

  private static void total(
      String field, String what, StaffingPlan plan, long left, List<Violation> violations) {
    if (plan.count(field) > left)
      violations.add(
          new Violation(
              field, "「%s」各街道合计超过本地区总量；本街道最多可核定 %d 名".formatted(what, Math.max(left, 0))));
  }

  /** INV-5-2. */
  private static void noLessThanActual(
      StaffingPlan plan, String field, String actual, String what, List<Violation> violations) {
    if (plan.count(field) < plan.count(actual))
      violations.add(
          new Violation(field, "「%s」少于实有人员 %d 人；行政、事业编制不得混用".formatted(what, plan.count(actual))));
  }
}
