package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.score.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The middle of what the offices of a group reached: half did at least as well. */
final class Medians {
  private Medians() {}

  static Map<Dimension, BigDecimal> of(Collection<Map<Dimension, BigDecimal>> offices) {
    var medians = new EnumMap<Dimension, BigDecimal>(Dimension.class);
    for (Dimension one : Dimension.values()) {
      List<BigDecimal> scores =
          offices.stream()
              .map(office -> office.get(one))
              .filter(Objects::nonNull)
              .sorted()
              .toList();
      if (!scores.isEmpty()) medians.put(one, middle(scores));
    }
    return medians;
  }

  private static BigDecimal middle(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted
            .get(half - 1)
            .add(sorted.get(half))
            .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
  }
}
