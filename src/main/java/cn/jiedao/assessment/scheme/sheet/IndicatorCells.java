package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.assessment.scheme.check.IndicatorColumn;
import cn.jiedao.assessment.score.Coded;
import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.table.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of the sheet, each cell held against what the form's field takes. */
final class IndicatorCells {
  private static final Pattern WEIGHT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
  private static final Set<IndicatorColumn> OPTIONAL =
      Set.of(
          IndicatorColumn.PARAMETER,
          IndicatorColumn.TOPIC,
          IndicatorColumn.SCORER,
          IndicatorColumn.ITEMS,
          IndicatorColumn.GROUPS);

  private final Row row;
  private final Scorers scorers;
  private final Consumer<String> findings;
  private boolean fine = true;

  IndicatorCells(Row row, Scorers scorers, Consumer<String> findings) {
    this.row = row;
    this.scorers = scorers;
    this.findings = findings;
  }

  /** Empty where a cell is at fault. */
  Optional<Indicator> indicator() {
    Map<String, String> cells = new HashMap<>();
    for (IndicatorColumn column : IndicatorColumn.values()) {
      String text = row.cell(column.ordinal());
      fault(column, text).ifPresent(fault -> find(column, fault));
      cells.put(column.key(), text);
    }
    if (!fine) return Optional.empty();
    String scorer = IndicatorColumn.SCORER.key();
    cells.put(scorer, scorers.code(cells.get(scorer)).orElse(""));
    return Optional.of(Indicator.of(cells));
  }

  private Optional<String> fault(IndicatorColumn column, String text) {
    int length = text.codePointCount(0, text.length());
    if (Row.isFormula(text)) return Optional.of("不能使用公式，请填写数值或者文字");
    if (text.isEmpty()) return OPTIONAL.contains(column) ? Optional.empty() : Optional.of("不能为空");
    if (length > column.longest())
      return Optional.of("最多 %d 字，现在有 %d 字".formatted(column.longest(), length));
    return switch (column) {
      case WEIGHT -> matches(WEIGHT, text, "“%s”不是权重，请填 0 至 100 的数，最多两位小数".formatted(text));
      case DIMENSION -> oneOf(Dimension.values(), text);
      case FORMULA -> oneOf(Formula.values(), text);
      case TOPIC -> oneOf(Topic.values(), text);
      case GROUPS -> groups(text);
      case SCORER -> scorers.fault(text);
      case INVESTMENT -> matches(Pattern.compile("[是否]"), text, "请填“是”或者“否”");
      default -> Optional.empty();
    };
  }

  private static Optional<String> matches(Pattern pattern, String text, String fault) {
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(fault);
  }

  private static Optional<String> oneOf(Coded[] values, String text) {
    if (Coded.find(values, text).isPresent()) return Optional.empty();
    return Optional.of("不能是“%s”，请填%s".formatted(text, labels(values)));
  }

  private static Optional<String> groups(String text) {
    return Stream.of(text.split("[,，、;；\\s]+"))
        .flatMap(one -> oneOf(OfficeGroup.values(), one).stream())
        .findFirst();
  }

  private static String labels(Coded[] values) {
    return Stream.of(values).map(Coded::label).collect(Collectors.joining("、"));
  }

  private void find(IndicatorColumn column, String what) {
    fine = false;
    findings.accept(IndicatorPlace.of(row.number(), column) + "：" + what);
  }

  static List<String> labels() {
    return Stream.of(IndicatorColumn.values()).map(IndicatorColumn::label).toList();
  }
}
