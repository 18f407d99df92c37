package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.score.Answer;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.table.CellDay;
import cn.jiedao.table.Row;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges answers row by row in constant memory; what is wrong is said where it stands. */
final class SurveySheet {
  private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z0-9_-]{1,40}");
  private static final Pattern PERSON = Pattern.compile("1[3-9]\\d{9}|\\d{15}|\\d{17}[\\dXx]");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");
  private static final int DAYS_REMEMBERED = 1000;

  private final Map<String, String> offices;
  private final Map<String, Topic> topics = new HashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, Optional<LocalDate>> days = new HashMap<>();
  private final LocalDate first;
  private final LocalDate last;
  private final SurveyFaults faults;

  /**
   * @param offices code by every name that an office may be called
   * @param first day on which somebody may have answered
   */
  SurveySheet(Map<String, String> offices, LocalDate first, LocalDate last, SurveyFaults faults) {
    this.offices = offices;
    this.first = first;
    this.last = last;
    this.faults = faults;
    for (Topic topic : Topic.values()) {
      topics.put(topic.code(), topic);
      topics.put(topic.label(), topic);
    }
    for (Answer answer : Answer.values()) {
      answers.put(answer.code(), answer);
      answers.put(answer.label(), answer);
    }
  }

  /** What the row says; null in it is whatever has a fault, which is told. */
  SurveyAnswer judge(Row row) {
    for (int i = SurveyColumn.values().length; i < row.cells().size(); i++)
      if (!row.cell(i).isEmpty()) fault(row, null, Row.letter(i) + " 列不应有内容，只收五列，不收集个人信息");
    return new SurveyAnswer(
        row.number(),
        questionnaire(row),
        known(row, SurveyColumn.OFFICE, offices, "不是本次考核的街道"),
        known(row, SurveyColumn.TOPIC, topics, "不是题目，请填改善民生、公共服务或者社会治理"),
        known(row, SurveyColumn.ANSWER, answers, "不是回答选项，请填满意、比较满意、一般、不太满意、不满意或者不了解"),
        day(row));
  }

  private String questionnaire(Row row) {
    String number = text(row, SurveyColumn.QUESTIONNAIRE);
    if (number == null) return null;
    boolean person = PERSON.matcher(number).matches();
    if (!person && NUMBER.matcher(number).matches()) return number;
    fault(
        row,
        SurveyColumn.QUESTIONNAIRE,
        person ? "像是手机号码或者身份证号码，请改用不能识别个人的编号" : "只能用汉字、字母、数字、“-”和“_”，最多 40 个字");
    return null;
  }

  private <T> T known(Row row, SurveyColumn column, Map<String, T> values, String otherwise) {
    String text = text(row, column);
    T value = text == null ? null : values.get(text);
    if (text != null && value == null) fault(row, column, "“" + shown(text) + "”" + otherwise);
    return value;
  }

  private LocalDate day(Row row) {
    String text = text(row, SurveyColumn.DAY);
    if (text == null) return null;
    if (days.size() > DAYS_REMEMBERED) days.clear();
    Optional<LocalDate> day = days.computeIfAbsent(text, CellDay::of);
    if (day.isEmpty())
      fault(row, SurveyColumn.DAY, "“" + shown(text) + "”不是日期，请按 2026-07-01 的格式填写");
    else if (day.get().isBefore(first) || day.get().isAfter(last))
      fault(row, SurveyColumn.DAY, "%s 不在调查期间（%s 至 %s）".formatted(day.get(), first, last));
    return day.orElse(null);
  }

  /** Null where there is none, which is told. */
  private String text(Row row, SurveyColumn column) {
    String text = row.cell(column.ordinal());
    if (text.isEmpty()) fault(row, column, "不能为空");
    else if (Row.isFormula(text)) fault(row, column, "不能使用公式，请填写文字");
    else return text;
    return null;
  }

  private void fault(Row row, SurveyColumn column, String what) {
    faults.add(new SurveyFault(row.number(), column, what));
  }

  /** What is told of a fault is kept: nothing by which a person could be found. */
  private static String shown(String text) {
    String told = LONG_NUMBER.matcher(text).replaceAll("***");
    return told.length() <= 20 ? told : told.substring(0, 20) + "…";
  }
}
