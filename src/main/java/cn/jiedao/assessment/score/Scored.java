package cn.jiedao.assessment.score;

import java.math.BigDecimal;

/**
 * What an office reached in one indicator.
 *
 * @param score 0 to 100, at two decimals
 * @param points score × weight ÷ 100, not rounded
 * @param reckoning how the score came about, in words for the office
 */
public record Scored(Indicator indicator, BigDecimal score, BigDecimal points, String reckoning) {
  static Scored of(Indicator indicator, BigDecimal score, String reckoning) {
    BigDecimal points = score.multiply(indicator.weight()).movePointLeft(2);
    return new Scored(indicator, score, points, reckoning);
  }
}
