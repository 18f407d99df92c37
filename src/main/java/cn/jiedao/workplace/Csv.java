package cn.jiedao.workplace;

import java.util.List;
import java.util.stream.Collectors;

/** Lines for spreadsheets; text that a spreadsheet would take for a formula is disarmed. */
public final class Csv {
  /** Without it Excel reads Chinese in the code page of the machine. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  public static String line(List<?> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(Object cell) {
    if (cell == null) return "";
    if (cell instanceof Number) return cell.toString();
    return '"' + disarmed(cell.toString()).replace("\"", "\"\"") + '"';
  }

  private static String disarmed(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
