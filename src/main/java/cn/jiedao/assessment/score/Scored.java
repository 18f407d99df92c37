package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

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

  /** What was reached of a hundred in each 一级指标 that has a weight, at two decimals. */
  public static Map<Dimension, BigDecimal> byDimension(Collection<Scored> scored) {
    var points = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    var weights = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    for (Scored one : scored) {
      points.merge(one.indicator().dimension(), one.points(), BigDecimal::add);
      weights.merge(one.indicator().dimension(), one.indicator().weight(), BigDecimal::add);
    }
    weights.values().removeIf(weight -> weight.signum() == 0);
    points.keySet().retainAll(weights.keySet());
    points.replaceAll((one, sum) -> Decimals.quotient(sum.movePointRight(2), weights.get(one)));
    return points;
  }
}
