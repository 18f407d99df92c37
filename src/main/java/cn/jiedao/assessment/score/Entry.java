package cn.jiedao.assessment.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a department verified for one indicator of one office.
 *
 * @param actual null where experts mark
 * @param marks of the experts, else empty
 */
public record Entry(String indicator, BigDecimal actual, List<BigDecimal> marks) {
  private static final int FEWEST_MARKS = 3;

  public Entry {
    marks = marks == null ? List.of() : List.copyOf(marks);
  }

  public static Entry of(String indicator, BigDecimal actual) {
    return new Entry(indicator, actual, List.of());
  }

  /** What keeps this entry from being scored, in words for who made it. */
  public Optional<String> faultFor(Indicator indicator) {
    return switch (indicator.formula()) {
      case SURVEY -> Optional.of("由满意度调查计算，不得填报");
      case EXPERT -> faultOfMarks();
      default -> faultOfActual();
    };
  }

  private Optional<String> faultOfMarks() {
    if (actual != null) return Optional.of("由评委评分，不填实际值");
    if (marks.size() < FEWEST_MARKS) return Optional.of("评委评分不得少于 " + FEWEST_MARKS + " 个");
    return marks.stream().allMatch(Decimals::isScore)
        ? Optional.empty()
        : Optional.of("评委评分应在 0 至 100 之间");
  }

  private Optional<String> faultOfActual() {
    if (!marks.isEmpty()) return Optional.of("按实际值计分，不填评委评分");
    if (actual == null) return Optional.of("未填实际值");
    if (actual.signum() < 0) return Optional.of("实际值不得小于零");
    return Decimals.isExact(actual)
        ? Optional.empty()
        : Optional.of("实际值最多填 %d 位有效数字，请换用更大的单位（如万元）".formatted(Decimals.DIGITS));
  }
}
