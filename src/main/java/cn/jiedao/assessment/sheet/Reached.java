package cn.jiedao.assessment.sheet;

import static java.util.stream.Collectors.toMap;

import cn.jiedao.assessment.result.OfficeResult;
import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.assessment.score.OfficeScore;
import cn.jiedao.assessment.score.Scored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an office reached: as the register has it, or by what is entered until now.
 *
 * @param total null while an indicator has no score
 * @param satisfaction null like the total
 * @param grade null while the results are not final
 * @param marks by code of the indicator; none while it has no score
 */
record Reached(
    BigDecimal total,
    BigDecimal satisfaction,
    Grade grade,
    Map<Dimension, BigDecimal> scores,
    Map<String, Mark> marks) {

  /** A score and how it came about. */
  record Mark(BigDecimal score, String reckoning) {}

  static Reached of(OfficeResult result) {
    return new Reached(
        result.total(),
        result.satisfaction(),
        result.grade(),
        result.byDimension(),
        result.lines().stream()
            .collect(
                toMap(
                    OfficeResult.Line::indicator,
                    line -> new Mark(line.score(), line.reckoning()))));
  }

  static Reached of(OfficeScore score) {
    return new Reached(
        score.total(), score.satisfaction(), null, score.byDimension(), marks(score.scored()));
  }

  /** What there is of a score that cannot be summed up yet. */
  static Reached of(List<Scored> some, Map<Dimension, BigDecimal> whole) {
    return new Reached(null, null, null, whole, marks(some));
  }

  private static Map<String, Mark> marks(List<Scored> scored) {
    return scored.stream()
        .collect(
            toMap(one -> one.indicator().code(), one -> new Mark(one.score(), one.reckoning())));
  }
}
