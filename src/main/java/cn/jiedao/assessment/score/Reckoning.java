package cn.jiedao.assessment.score;

import static cn.jiedao.assessment.score.Decimals.HUNDRED;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Scores an indicator from its entry, and says in the office's language how. */
final class Reckoning {
  private Reckoning() {}

  static Scored of(Indicator indicator, Entry entry) {
    return switch (indicator.formula()) {
      case QUANTITATIVE -> quantitative(indicator, entry.actual());
      case TIERED -> tiered(indicator, entry.actual());
      case INVERSE -> inverse(indicator, entry.actual());
      case EXPERT -> expert(indicator, entry.marks());
      case SURVEY -> throw new IllegalArgumentException("a survey is counted, not entered");
    };
  }

  private static Scored quantitative(Indicator indicator, BigDecimal actual) {
    BigDecimal target = new BigDecimal(indicator.parameter().strip());
    if (actual.compareTo(target) >= 0)
      return scored(indicator, HUNDRED, "实际值 %s 达到目标值 %s，计 %s", actual, target, HUNDRED);
    BigDecimal score = Decimals.quotient(actual.multiply(HUNDRED), target);
    return scored(indicator, score, "实际值 %s ÷ 目标值 %s × 100 = %s", actual, target, score);
  }

  private static Scored tiered(Indicator indicator, BigDecimal actual) {
    var step = Tiers.of(indicator.parameter()).reached(actual);
    if (step.isEmpty()) return scored(indicator, BigDecimal.ZERO, "实际值 %s 低于最低一档，计 0", actual);
    BigDecimal score = step.get().score();
    BigDecimal from = step.get().from();
    return scored(indicator, score, "实际值 %s 达到“%s 及以上”一档，计 %s", actual, from, score);
  }

  private static Scored inverse(Indicator indicator, BigDecimal n) {
    BigDecimal each = new BigDecimal(indicator.parameter().strip());
    BigDecimal rest = HUNDRED.subtract(each.multiply(n));
    return rest.signum() < 0
        ? scored(indicator, BigDecimal.ZERO, "100 − %s × %s 小于零，计 0", each, n)
        : scored(indicator, rest, "100 − %s × %s = %s", each, n, Decimals.rounded(rest));
  }

  private static Scored expert(Indicator indicator, List<BigDecimal> marks) {
    List<BigDecimal> sorted = marks.stream().sorted().toList();
    List<BigDecimal> counted = sorted.subList(1, sorted.size() - 1);
    BigDecimal sum = counted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal score = Decimals.quotient(sum, BigDecimal.valueOf(counted.size()));
    String given = marks.stream().map(Decimals::text).collect(joining("、"));
    return scored(
        indicator,
        score,
        "评委评分 " + given + "，去掉一个最高分 %s 和一个最低分 %s，平均 %s",
        sorted.get(sorted.size() - 1),
        sorted.get(0),
        score);
  }

  private static Scored scored(
      Indicator indicator, BigDecimal score, String how, BigDecimal... numbers) {
    Object[] texts = Stream.of(numbers).map(Decimals::text).toArray();
    return Scored.of(indicator, Decimals.rounded(score), how.formatted(texts));
  }
}
