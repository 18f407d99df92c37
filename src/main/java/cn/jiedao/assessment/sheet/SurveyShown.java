package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Answer;
import cn.jiedao.assessment.score.Scoring;
import cn.jiedao.assessment.score.SurveyCounts;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.assessment.survey.SurveyReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The survey about one office as it is shown: counts and method, never an answer (Art. 20). */
record SurveyShown(SurveyFacts facts, List<TopicRow> topics) {
  /**
   * @param counts one for each answer, in the order of {@link Answer}
   * @param score null where nobody had an opinion
   */
  record TopicRow(String label, List<Integer> counts, int valid, BigDecimal score) {}

  static SurveyShown of(SurveyReport report, String office) {
    SurveyCounts counts = report.counts().getOrDefault(office, SurveyCounts.NONE);
    return new SurveyShown(
        SurveyFacts.of(report, List.of(office)),
        Stream.of(Topic.values()).map(topic -> row(topic, counts)).toList());
  }

  public List<String> answers() {
    return Stream.of(Answer.values()).map(Answer::label).toList();
  }

  private static TopicRow row(Topic topic, SurveyCounts counts) {
    int valid = counts.valid(topic);
    return new TopicRow(
        topic.label(),
        Stream.of(Answer.values()).map(answer -> counts.count(topic, answer)).toList(),
        valid,
        valid == 0 ? null : Scoring.block(counts.of(topic)));
  }
}
