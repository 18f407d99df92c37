package cn.jiedao.assessment.result;

import static java.util.stream.Collectors.joining;

import cn.jiedao.assessment.annual.Bonus;
import cn.jiedao.assessment.annual.SuccessionNotes;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.assessment.survey.SurveyReport;
import cn.jiedao.organization.Organizations;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Results in words, the best office first. */
@Component
class ResultWording {
  private final Organizations organizations;
  private final SuccessionNotes successions;

  ResultWording(Organizations organizations, SuccessionNotes successions) {
    this.organizations = organizations;
    this.successions = successions;
  }

  /** 元和街道：88.14 分，良好，居民满意度 84.90. */
  String results(List<OfficeResult> offices) {
    return ranked(offices)
        .map(
            one ->
                "%s：%s 分，%s，居民满意度 %s"
                    .formatted(name(one), one.total(), one.grade().label(), one.satisfaction()))
        .collect(joining("\n"));
  }

  /** The same for officers, a line each, with the bonus in it. */
  String lines(List<OfficeResult> offices) {
    return ranked(offices)
        .map(
            one ->
                "%s：%s 分（加减分 %s），居民满意度 %s，拟定等次 %s%s"
                    .formatted(
                        name(one),
                        one.total(),
                        Bonus.signed(one.bonus()),
                        one.satisfaction(),
                        one.grade().label(),
                        one.vetoed() ? "（有否决事项）" : ""))
        .collect(joining("\n"));
  }

  String dimensions(List<OfficeResult> offices) {
    return ranked(offices)
        .map(
            one ->
                name(one)
                    + "："
                    + one.byDimension().entrySet().stream()
                        .map(score -> score.getKey().label() + " " + score.getValue())
                        .collect(joining("，")))
        .collect(joining("\n"));
  }

  /**
   * How residents were asked, and how many of each office answered on the topic with the fewest.
   */
  String survey(SurveyReport report) {
    var asked = report.confirmation();
    String answered =
        report.survey().offices().stream()
            .map(office -> answered(office, report))
            .collect(joining("，"));
    return "%s，%s，%s 至 %s；每个题目的有效回答不少于：%s"
        .formatted(
            asked.surveyor(),
            asked.method(),
            asked.surveyedFrom(),
            asked.surveyedUntil(),
            answered);
  }

  private String answered(String office, SurveyReport report) {
    int fewest =
        Stream.of(Topic.values())
            .mapToInt(topic -> report.valid(office, topic))
            .min()
            .orElseThrow();
    return "%s %d 份（误差 ±%s%%）"
        .formatted(organizations.get(office).shortName(), fewest, SurveyReport.margin(fewest));
  }

  private static Stream<OfficeResult> ranked(List<OfficeResult> offices) {
    return offices.stream()
        .sorted(
            Comparator.comparing(OfficeResult::total)
                .thenComparing(OfficeResult::satisfaction)
                .reversed());
  }

  private String name(OfficeResult one) {
    return organizations.get(one.office()).shortName() + successions.of(one.office());
  }
}
