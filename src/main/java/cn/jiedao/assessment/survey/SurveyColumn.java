package cn.jiedao.assessment.survey;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a file of answers, and the fields of one sent by the API. */
enum SurveyColumn {
  QUESTIONNAIRE("questionnaire", "问卷编号"),
  OFFICE("office", "街道"),
  TOPIC("topic", "题目"),
  ANSWER("answer", "回答"),
  DAY("day", "日期");

  final String field;
  final String label;

  SurveyColumn(String field, String label) {
    this.field = field;
    this.label = label;
  }

  static List<String> labels() {
    return Stream.of(values()).map(column -> column.label).toList();
  }
}
