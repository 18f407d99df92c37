package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.assessment.scheme.check.Finding;
import cn.jiedao.assessment.scheme.check.IndicatorColumn;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.table.Row;
import cn.jiedao.table.TableReader;
import cn.jiedao.table.TableUnreadable;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the sheet of indicators, and says of everything that is wrong where it stands. */
final class IndicatorSheet {
  static final int MOST_ROWS = 200;

  /**
   * What was read of a sheet without faults.
   *
   * @param notes what goes against the tendency of the law, and stands until the draft is submitted
   */
  record Read(List<Indicator> indicators, List<String> notes) {}

  private final Scorers scorers;
  private final Function<List<Indicator>, List<Finding>> checks;
  private final List<String> findings = new ArrayList<>();

  /**
   * @param checks what is wrong with the indicators of a scheme
   */
  IndicatorSheet(Scorers scorers, Function<List<Indicator>, List<Finding>> checks) {
    this.scorers = scorers;
    this.checks = checks;
  }

  /**
   * @throws SheetRefused with all that is wrong
   */
  Read read(InputStream file) {
    List<Row> rows = rows(file);
    header(rows.get(0));
    var indicators = new ArrayList<Indicator>();
    var numbers = new ArrayList<Integer>();
    for (Row row : rows.subList(1, rows.size()))
      new IndicatorCells(row, scorers, findings::add)
          .indicator()
          .ifPresent(
              indicator -> {
                indicators.add(indicator);
                numbers.add(row.number());
              });
    boolean whole = findings.isEmpty();
    var notes = new ArrayList<String>();
    for (Finding finding : checks.apply(indicators))
      if (finding.tendency()) notes.add(told(finding, numbers));
      else if (whole || finding.place() != null) findings.add(told(finding, numbers));
    if (!findings.isEmpty()) throw new SheetRefused(findings);
    return new Read(indicators, notes);
  }

  private static List<Row> rows(InputStream file) {
    var rows = new ArrayList<Row>();
    try {
      TableReader.read(
          file,
          IndicatorPlace.SHEET,
          row -> {
            if (rows.size() > MOST_ROWS + 1) return;
            if (rows.isEmpty() || !row.isEmpty()) rows.add(row);
          });
    } catch (TableUnreadable unreadable) {
      throw SheetRefused.because(unreadable.getMessage());
    }
    if (rows.size() < 2) throw SheetRefused.because("工作表“指标”中没有任何指标");
    if (rows.size() > MOST_ROWS + 1) throw SheetRefused.because("指标最多 %d 行".formatted(MOST_ROWS));
    return rows;
  }

  private static void header(Row header) {
    var wrong = new ArrayList<String>();
    for (IndicatorColumn column : IndicatorColumn.values())
      if (!header.cell(column.ordinal()).equals(column.label()))
        wrong.add(
            IndicatorPlace.of(header.number(), column)
                + "：表头应为“%s”，请使用下载的模板".formatted(column.label()));
    if (!wrong.isEmpty()) throw new SheetRefused(wrong);
  }

  private static String told(Finding finding, List<Integer> rows) {
    if (finding.place() == null)
      return IndicatorPlace.of(IndicatorColumn.WEIGHT) + "：" + finding.text();
    return IndicatorPlace.of(
            rows.get(finding.place().indicator()), IndicatorColumn.of(finding.place().column()))
        + "："
        + finding.text();
  }
}
