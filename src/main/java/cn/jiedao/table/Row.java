package cn.jiedao.table;

import java.util.List;

/**
 * A row of a table as text, without blanks around it; a formula begins with an equals sign, a date
 * of a workbook is written 2026-07-01.
 *
 * @param number as the reader of the file counts it, from one
 * @param cells up to the last that holds something; fewer than the header has are lawful
 */
public record Row(int number, List<String> cells) {
  private static final int LETTERS = 26;

  /** Empty beyond the last cell. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  public boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }

  public static boolean isFormula(String cell) {
    return cell.startsWith("=");
  }

  /** What a spreadsheet calls the column: 0 is A, 26 is AA. */
  public static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
  }
}
