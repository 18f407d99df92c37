package cn.jiedao.assessment.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import cn.jiedao.assessment.appeal.Appeals;
import cn.jiedao.assessment.office.EnteredEntry;
import cn.jiedao.assessment.office.Entries;
import cn.jiedao.assessment.office.EntryRow;
import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.workplace.Names;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The lines of a score sheet, each with all that was ever entered for it (INV-20-8). */
@Component
class ScoreLines {
  private static final String CONTESTED = "（街道已经申诉，答复之前不是最后结果）";

  private final Entries entries;
  private final Appeals appeals;
  private final Names names;

  ScoreLines(Entries entries, Appeals appeals, Names names) {
    this.entries = entries;
    this.appeals = appeals;
    this.names = names;
  }

  List<ScoreSheet.Line> of(
      CaseNumber number, String office, List<Indicator> indicators, Reached reached) {
    Map<String, List<EnteredEntry>> history =
        entries.history(number, office).stream()
            .collect(groupingBy(one -> one.entry().indicator()));
    Set<String> contested = appeals.contested(number, office);
    return indicators.stream()
        .map(
            one ->
                line(
                    one,
                    reached.marks().get(one.code()),
                    contested.contains(one.code()),
                    history.getOrDefault(one.code(), List.of())))
        .toList();
  }

  /** What of an office's bonuses and vetoes is not final, since it appealed; empty where all is. */
  String openBeyond(CaseNumber number, String office) {
    Set<String> contested = appeals.contested(number, office);
    return Stream.of(Beyond.values())
        .filter(one -> contested.contains(one.code()))
        .map(one -> one.label() + CONTESTED)
        .collect(joining("；"));
  }

  private ScoreSheet.Line line(
      Indicator indicator, Reached.Mark mark, boolean contested, List<EnteredEntry> history) {
    return new ScoreSheet.Line(
        indicator.dimension(),
        indicator.code(),
        indicator.name(),
        indicator.formula().label(),
        indicator.weight(),
        mark == null ? null : mark.score(),
        mark == null ? null : points(indicator, mark),
        (mark == null ? "尚未评定" : mark.reckoning()) + (contested ? CONTESTED : ""),
        history.stream().map(this::entered).toList());
  }

  private static BigDecimal points(Indicator indicator, Reached.Mark mark) {
    BigDecimal exact =
        mark.score().multiply(indicator.weight()).movePointLeft(2).stripTrailingZeros();
    return exact.scale() < 2 ? exact.setScale(2) : exact;
  }

  private ScoreSheet.Entered entered(EnteredEntry one) {
    return new ScoreSheet.Entered(
        EntryRow.text(one.entry()),
        one.stage().label(),
        names.organization(one.organization()),
        one.person(),
        Names.minute(one.at()),
        one.reason() == null ? "" : one.reason());
  }
}
