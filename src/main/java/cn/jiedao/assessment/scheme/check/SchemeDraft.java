package cn.jiedao.assessment.scheme.check;

import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What of a scheme is checked.
 *
 * @param target which city management and society together need not rise beyond (CHK-3)
 * @param groups those that have offices
 */
public record SchemeDraft(
    String unit,
    int year,
    boolean firstYear,
    BigDecimal target,
    Set<OfficeGroup> groups,
    List<Indicator> indicators) {
  public SchemeDraft {
    groups = new TreeSet<>(groups);
    indicators = List.copyOf(indicators);
  }

  BigDecimal weight(OfficeGroup group, Predicate<Indicator> which) {
    return indicators.stream()
        .filter(indicator -> indicator.isFor(group))
        .filter(which)
        .map(Indicator::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal weight(OfficeGroup group, Dimension dimension) {
    return weight(group, indicator -> indicator.dimension() == dimension);
  }

  /** Begins a sentence where the groups may differ: 建成区. */
  String prefix(OfficeGroup group) {
    return groups.size() > 1 ? group.label() + "街道：" : "";
  }

  static String text(BigDecimal weight) {
    return weight.signum() == 0 ? "0" : weight.stripTrailingZeros().toPlainString();
  }
}
