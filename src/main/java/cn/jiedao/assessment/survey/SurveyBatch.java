package cn.jiedao.assessment.survey;

import cn.jiedao.api.Problem;
import cn.jiedao.api.Problem.Fault;
import cn.jiedao.api.Refused;
import cn.jiedao.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch of answers sent by the API, as rows of a table: the first is number one. */
final class SurveyBatch {
  private static final int MOST = 1000;
  private static final String LIST = "answers";
  private static final Set<String> FIELDS =
      Stream.of(SurveyColumn.values()).map(column -> column.field).collect(Collectors.toSet());

  private SurveyBatch() {}

  /**
   * @throws Refused when it is no such batch; what its texts say is judged later
   */
  static List<Row> rows(Map<String, Object> body) {
    if (!(body.get(LIST) instanceof List<?> answers) || body.size() != 1)
      throw refused("", "请求内容应为 {\"answers\": [ … ]}");
    if (answers.isEmpty() || answers.size() > MOST)
      throw refused("/" + LIST, "一次提交 1 到 1000 个回答，更多的请分批提交");
    List<Row> rows = new ArrayList<>();
    for (Object answer : answers) rows.add(row(answer, rows.size()));
    return rows;
  }

  private static Row row(Object answer, int at) {
    String place = "/" + LIST + "/" + at;
    if (!(answer instanceof Map<?, ?> fields) || !fields.keySet().equals(FIELDS))
      throw refused(place, "应恰好有 questionnaire、office、topic、answer、day 五个字段，不收集个人信息");
    List<String> cells = new ArrayList<>();
    for (SurveyColumn column : SurveyColumn.values()) {
      if (!(fields.get(column.field) instanceof String text))
        throw refused(place + "/" + column.field, "应为文字");
      cells.add(text.strip());
    }
    return new Row(at + 1, cells);
  }

  static Fault fault(SurveyFault fault) {
    String field = fault.column() == null ? "" : "/" + fault.column().field;
    return new Fault("/" + LIST + "/" + (fault.row() - 1) + field, null, fault.what());
  }

  private static Refused refused(String pointer, String detail) {
    return new Refused(
        Problem.of(400, "invalid-fields", "填写的内容不符合要求", "没有写入任何内容：" + detail)
            .with(new Fault(pointer, null, detail)));
  }
}
