package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Grade;
import java.math.BigDecimal;
import java.util.List;

/**
 * 评分表 of an office (Art. 20): its score, and how that came about down to each entry.
 *
 * @param total null while something is missing, which {@code missing} then names
 * @param grade null while the results are not final
 * @param parts one a dimension, beside the median of the offices of its group
 * @param lines one an indicator of its group
 * @param appealed what of the bonuses and vetoes is under appeal; empty where nothing is
 * @param survey null before the counts of the survey are confirmed
 */
record ScoreSheet(
    String caseNumber,
    int year,
    String unitName,
    String office,
    String officeName,
    String group,
    BigDecimal total,
    BigDecimal bonus,
    BigDecimal satisfaction,
    Grade grade,
    String missing,
    List<Part> parts,
    List<Line> lines,
    SurveyShown survey,
    List<Given> bonuses,
    List<Held> vetoes,
    String appealed,
    WeightYears weights) {

  /**
   * @param score null while an indicator of it is missing
   * @param median null while an office of the group has no score
   */
  record Part(Dimension dimension, BigDecimal weight, BigDecimal score, BigDecimal median) {}

  /**
   * @param score null while it is missing
   * @param entries the one that counts last; none where a survey is counted
   */
  record Line(
      Dimension dimension,
      String indicator,
      String name,
      String formula,
      BigDecimal weight,
      BigDecimal score,
      BigDecimal points,
      String reckoning,
      List<Entered> entries) {}

  /** Who entered what when, and why it was changed. */
  record Entered(
      String value, String stage, String organization, String person, String at, String reason) {}

  /** A bonus, or a malus, with its proof. */
  record Given(BigDecimal points, String task, String proof) {}

  /**
   * An event that holds the office back, with the norm that authorises it.
   *
   * @param lifted why it does no more since the office appealed; null while it does
   */
  record Held(String event, String norm, String lifted) {
    public String effect() {
      return lifted == null ? "等次不高于良好。" : "申诉后撤销：" + lifted;
    }
  }

  public boolean isFinal() {
    return grade != null;
  }

  public String standing() {
    if (isFinal()) return "最终结果";
    return total == null ? "评定中" : "初评得分";
  }

  public String badge() {
    if (isFinal()) return "ok";
    return total == null ? "warn" : "info";
  }

  public String gradeLabel() {
    return isFinal() ? grade.label() : "尚未确定";
  }

  public String title() {
    return officeName + year + "年度考核评分表";
  }
}
