package cn.jiedao.assessment.survey;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What Art. 20 asks of a survey before it counts: enough answers, given in its days (INV-20-22).
 */
@Component
class ConfirmSurveyRules implements AnswerRules {
  private static final int TOLD = 20;

  private final Surveys surveys;
  private final SurveyImports imports;
  private final Organizations organizations;
  private final Clock clock;

  ConfirmSurveyRules(
      Surveys surveys, SurveyImports imports, Organizations organizations, Clock clock) {
    this.surveys = surveys;
    this.imports = imports;
    this.organizations = organizations;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of("annual-assessment-confirmSurvey");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    surveys
        .report(submission.caseNumber())
        .ifPresentOrElse(
            report -> {
              enough(report, violations);
              inItsDays(report, submission.answers(), violations);
            },
            () -> violations.add(new Violation("surveySamples", "本案没有满意度调查，请联系系统管理员")));
    if (imports.of(submission.caseNumber()).stream().anyMatch(SurveyImport::isUnderWay))
      violations.add(new Violation("surveySamples", "还有文件正在导入，请等导入结束后再确认"));
    return violations;
  }

  private void enough(SurveyReport report, List<Violation> violations) {
    List<SurveyReport.Lack> lacks = report.lacks();
    if (lacks.isEmpty()) return;
    String offices = lacks.stream().limit(TOLD).map(this::told).collect(Collectors.joining("、"));
    String more = lacks.size() > TOLD ? "等 " + lacks.size() + " 项" : "";
    violations.add(
        new Violation(
            "surveySamples",
            "样本不足：%s%s，少于 %d 份有效回答；请补充调查，导入后再确认"
                .formatted(offices, more, report.survey().minimum())));
  }

  private String told(SurveyReport.Lack lack) {
    String office =
        organizations.find(lack.office()).map(Organization::shortName).orElse(lack.office());
    return "%s“%s”%d 份".formatted(office, lack.topic().label(), lack.valid());
  }

  private void inItsDays(
      SurveyReport report, Map<String, Object> answers, List<Violation> violations) {
    LocalDate from = day(answers.get("surveyedFrom"));
    LocalDate until = day(answers.get("surveyedUntil"));
    if (from == null || until == null) return;
    if (until.isBefore(from) || until.isAfter(LocalDate.now(clock)))
      violations.add(new Violation("surveyedUntil", "调查结束日期应在开始日期之后，不能晚于今天"));
    surveys
        .days(report.survey().caseNumber())
        .filter(days -> days.first().isBefore(from) || days.last().isAfter(until))
        .ifPresent(
            days ->
                violations.add(
                    new Violation(
                        "surveyedFrom",
                        "回答的日期为 %s 至 %s，应都在调查的起止日期之内".formatted(days.first(), days.last()))));
  }

  private static LocalDate day(Object answer) {
    try {
      return answer == null ? null : LocalDate.parse(answer.toString());
    } catch (DateTimeException malformed) {
      return null; // told by the form
    }
  }
}
