package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an office reached in a year.
 *
 * @param bonus −5 to 5, for tasks named by the county
 * @param total Σ points + bonus, HALF_UP at two
 * @param satisfaction mean of the survey's three blocks: it decides between equal totals
 */
public record OfficeScore(
    String office,
    List<Scored> scored,
    BigDecimal bonus,
    BigDecimal total,
    BigDecimal satisfaction) {
  public OfficeScore {
    scored = List.copyOf(scored);
  }

  /** What the office reached of a hundred in each 一级指标 that has a weight, at two decimals. */
  public Map<Dimension, BigDecimal> byDimension() {
    return Scored.byDimension(scored);
  }
}
