package cn.jiedao.workplace.dashboard;

import cn.jiedao.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One table of the board: shown under its chart, which is drawn from it, and exported as it is.
 *
 * @param id names its chart and its file
 * @param note what exactly is counted
 * @param drawn whether there is a chart above it
 */
record BoardTable(
    String id,
    String title,
    String note,
    boolean drawn,
    List<String> columns,
    List<List<Object>> rows) {
  /** A cell that leads to a case. */
  record Case(String number) {
    @Override
    public String toString() {
      return number;
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty() || drawn && isFlat();
  }

  private boolean isFlat() {
    return rows.stream()
        .allMatch(
            row ->
                row.stream()
                    .filter(Number.class::isInstance)
                    .allMatch(cell -> ((Number) cell).doubleValue() == 0));
  }

  /** Whether a column holds amounts, and stands to the right. */
  public boolean isAmount(int column) {
    return rows.stream().map(row -> row.get(column)).anyMatch(Number.class::isInstance);
  }

  public boolean isCase(Object cell) {
    return cell instanceof Case;
  }

  public String show(Object cell) {
    return text(cell);
  }

  /** As people read it. */
  static String text(Object cell) {
    if (cell == null) return "—";
    if (cell instanceof Double number) return String.format(Locale.ROOT, "%.1f", number);
    return cell.toString();
  }

  int sum(int column) {
    return rows.stream().mapToInt(row -> ((Number) row.get(column)).intValue()).sum();
  }

  static LocalDate day(Instant at) {
    return at == null ? null : at.atZone(WorkingDays.ZONE).toLocalDate();
  }
}
