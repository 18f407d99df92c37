package cn.jiedao.assessment.result;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.assessment.score.OfficeScore;
import cn.jiedao.assessment.score.Scored;
import cn.jiedao.casefile.CaseNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an office reached in a year, final (Art. 20).
 *
 * @param total Σ score × weight ÷ 100 + bonus, HALF_UP at two
 * @param satisfaction mean of the survey's three blocks
 * @param vetoed whether an event that the state or the province names held it back
 */
public record OfficeResult(
    CaseNumber caseNumber,
    String office,
    int year,
    BigDecimal total,
    BigDecimal bonus,
    BigDecimal satisfaction,
    Grade grade,
    boolean vetoed,
    List<Line> lines) {

  /** One indicator of the office. */
  public record Line(
      String indicator,
      Dimension dimension,
      String name,
      BigDecimal weight,
      BigDecimal score,
      String reckoning) {
    static Line of(Scored scored) {
      return new Line(
          scored.indicator().code(),
          scored.indicator().dimension(),
          scored.indicator().name(),
          scored.indicator().weight(),
          scored.score(),
          scored.reckoning());
    }
  }

  static OfficeResult of(
      CaseNumber number, int year, OfficeScore score, Grade grade, boolean vetoed) {
    return new OfficeResult(
        number,
        score.office(),
        year,
        score.total(),
        score.bonus(),
        score.satisfaction(),
        grade,
        vetoed,
        score.scored().stream().map(Line::of).toList());
  }

  /** What the office reached of a hundred in each 一级指标 that has a weight, at two decimals. */
  public Map<Dimension, BigDecimal> byDimension() {
    var points = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    var weights = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    for (Line line : lines) {
      points.merge(line.dimension(), line.score().multiply(line.weight()), BigDecimal::add);
      weights.merge(line.dimension(), line.weight(), BigDecimal::add);
    }
    weights.values().removeIf(weight -> weight.signum() == 0);
    points.keySet().retainAll(weights.keySet());
    points.replaceAll((one, sum) -> sum.divide(weights.get(one), 2, RoundingMode.HALF_UP));
    return points;
  }
}
