package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Indicator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with values given for indicators, in words for whoever gave them (Art. 20). */
public final class EntryFindings {
  private EntryFindings() {}

  /**
   * Of values some of which are given: each concerns an indicator once, and can be scored.
   *
   * @param indicators those that may be given
   * @param list as it was answered
   */
  public static List<String> of(List<Indicator> indicators, Object list) {
    try {
      return of(indicators, EntryRow.of(list));
    } catch (IllegalArgumentException unreadable) {
      return List.of(unreadable.getMessage());
    }
  }

  /** Of values that must be given for all of the indicators. */
  static List<String> ofAll(List<Indicator> indicators, Object list) {
    List<String> findings = of(indicators, list);
    if (!findings.isEmpty()) return findings;
    Set<String> given =
        EntryRow.of(list).stream().map(row -> row.entry().indicator()).collect(Collectors.toSet());
    return indicators.stream()
        .filter(one -> !given.contains(one.code()))
        .map(one -> "指标 %s（%s）没有填写，不能缺项".formatted(one.code(), one.name()))
        .toList();
  }

  private static List<String> of(List<Indicator> indicators, List<EntryRow> rows) {
    Map<String, Indicator> known =
        indicators.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    var seen = new HashSet<String>();
    return rows.stream()
        .flatMap(
            row ->
                seen.add(row.entry().indicator())
                    ? finding(known, row).stream()
                    : Stream.of("指标 " + row.entry().indicator() + " 填写了两次"))
        .toList();
  }

  private static Optional<String> finding(Map<String, Indicator> known, EntryRow row) {
    Indicator indicator = known.get(row.entry().indicator());
    if (indicator == null)
      return Optional.of("指标 " + row.entry().indicator() + " 不在可以填写的指标中，请核对编号");
    return row.entry()
        .faultFor(indicator)
        .map(fault -> "指标 %s（%s）%s".formatted(indicator.code(), indicator.name(), fault));
  }
}
