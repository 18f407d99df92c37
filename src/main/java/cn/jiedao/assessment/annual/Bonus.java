package cn.jiedao.assessment.annual;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Points beyond the indicators, given or taken for a task that the county named (Art. 20).
 *
 * @param points negative where they are taken
 */
public record Bonus(String office, BigDecimal points, String task, String proof) {
  /** One line of the form's list. */
  static Bonus of(Map<?, ?> row) {
    return new Bonus(
        row.get("office").toString(),
        new BigDecimal(row.get("points").toString()),
        row.get("task").toString(),
        row.get("proof").toString());
  }

  /** With its sign, as people read it. */
  public static String signed(BigDecimal points) {
    return points.signum() > 0 ? "+" + points.toPlainString() : points.toPlainString();
  }
}
