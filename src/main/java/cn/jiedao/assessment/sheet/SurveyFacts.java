package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Topic;
import cn.jiedao.assessment.survey.SurveyReport;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * How residents were asked; what is published of a survey (Art. 20).
 *
 * @param margin how far its shares may be off, in words
 */
record SurveyFacts(String method, String surveyor, String period, String margin) {

  /** Of a confirmed survey, as far as it is about these offices. */
  static SurveyFacts of(SurveyReport report, Collection<String> offices) {
    var how = report.confirmation();
    int fewest = offices.stream().mapToInt(office -> fewest(report, office)).min().orElse(0);
    return new SurveyFacts(
        how.method(),
        how.surveyor(),
        how.surveyedFrom() + " 至 " + how.surveyedUntil(),
        "每题有效问卷不少于 %d 份，在 95%% 置信水平下误差不超过 %s 个百分点。".formatted(fewest, SurveyReport.margin(fewest)));
  }

  /** Valid answers to the topic that has the fewest. */
  static int fewest(SurveyReport report, String office) {
    return Stream.of(Topic.values()).mapToInt(topic -> report.valid(office, topic)).min().orElse(0);
  }
}
