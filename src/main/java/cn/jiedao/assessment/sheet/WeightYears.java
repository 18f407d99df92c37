package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** The weight of each dimension, year by year, for one group of offices (Art. 20). */
record WeightYears(List<Integer> years, List<Row> rows) {
  private static final int MOST = 5;

  record Row(Dimension dimension, List<BigDecimal> weights) {}

  /**
   * @param indicators of the group, by year
   */
  static WeightYears of(SortedMap<Integer, List<Indicator>> indicators) {
    List<Integer> all = new ArrayList<>(indicators.keySet());
    List<Integer> years = all.subList(Math.max(0, all.size() - MOST), all.size());
    return new WeightYears(
        List.copyOf(years),
        Arrays.stream(Dimension.values())
            .map(
                one ->
                    new Row(
                        one,
                        years.stream().map(year -> weight(indicators.get(year), one)).toList()))
            .filter(row -> row.weights().stream().anyMatch(weight -> weight.signum() != 0))
            .toList());
  }

  /** How long the bar of a weight is, the longest being nearly 100. */
  public int width(BigDecimal weight) {
    BigDecimal longest =
        rows.stream()
            .flatMap(row -> row.weights().stream())
            .reduce(BigDecimal.ONE, BigDecimal::max);
    return weight.multiply(BigDecimal.valueOf(95)).divide(longest, RoundingMode.DOWN).intValue();
  }

  static BigDecimal weight(List<Indicator> indicators, Dimension dimension) {
    return indicators.stream()
        .filter(one -> one.dimension() == dimension)
        .map(Indicator::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
