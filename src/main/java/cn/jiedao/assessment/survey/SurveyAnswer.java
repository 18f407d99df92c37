package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.score.Answer;
import cn.jiedao.assessment.score.Topic;
import java.time.LocalDate;

/**
 * What one resident said of an office on one topic; nothing tells who he is. Null is whatever is
 * not there or wrong.
 *
 * @param row where it stands
 * @param questionnaire its number
 * @param office code
 */
record SurveyAnswer(
    int row, String questionnaire, String office, Topic topic, Answer answer, LocalDate day) {
  boolean names() {
    return questionnaire != null && topic != null;
  }
}
