package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.assessment.scheme.check.IndicatorColumn;
import cn.jiedao.table.Row;

/** Where in the workbook something stands, as messages send their readers there. */
final class IndicatorPlace {
  static final String SHEET = "指标";

  private IndicatorPlace() {}

  static String of(int row, IndicatorColumn column) {
    return "工作表“%s”第 %d 行 %s 列（%s）"
        .formatted(SHEET, row, Row.letter(column.ordinal()), column.label());
  }

  /** All of a column. */
  static String of(IndicatorColumn column) {
    return "工作表“%s” %s 列（%s）".formatted(SHEET, Row.letter(column.ordinal()), column.label());
  }
}
