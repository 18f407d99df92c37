package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Answer;
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

  public List<String> answers() {
    return Stream.of(Answer.values()).map(Answer::label).toList();
  }
}
