package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.score.Answer;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many answered about one office, as pages and forms tell it.
 *
 * @param office its name
 * @param cells one a topic
 */
record SurveySamples(String office, List<Cell> cells) {
  /**
   * @param lacks whether that is too few
   * @param margin percentage points at 95 %
   */
  record Cell(String topic, int valid, int none, boolean lacks, String margin) {}

  static List<SurveySamples> of(SurveyReport report, Organizations organizations) {
    Map<String, SurveySamples> byName = new TreeMap<>();
    for (String code : report.counts().keySet()) {
      String name = organizations.find(code).map(Organization::shortName).orElse(code);
      List<Cell> cells = List.of(Topic.values()).stream().map(t -> cell(report, code, t)).toList();
      byName.put(name, new SurveySamples(name, cells));
    }
    return List.copyOf(byName.values());
  }

  private static Cell cell(SurveyReport report, String office, Topic topic) {
    int valid = report.valid(office, topic);
    int none = report.counts().get(office).count(topic, Answer.DONT_KNOW);
    boolean lacks = valid < report.survey().minimum();
    return new Cell(
        topic.label(), valid, none, lacks, "±" + SurveyReport.margin(valid).toPlainString() + "%");
  }

  /** 平江街道：改善民生 412、公共服务 380（不足 400） */
  String line(int minimum) {
    return office
        + "："
        + String.join(
            "、",
            cells.stream()
                .map(
                    cell ->
                        cell.topic()
                            + " "
                            + cell.valid()
                            + (cell.lacks() ? "（不足 " + minimum + "）" : ""))
                .toList());
  }
}
