package cn.jiedao.assessment.survey;

import cn.jiedao.table.Row;

/**
 * What is wrong with a row of answers.
 *
 * @param column null where a cell stands outside of all columns
 */
record SurveyFault(int row, SurveyColumn column, String what) {
  /** Where a reader of the file finds it: 第 3 行 B 列（街道）. */
  String sentence() {
    if (column == null) return "第 %d 行：%s".formatted(row, what);
    String letter = Row.letter(column.ordinal());
    return "第 %d 行 %s 列（%s）：%s".formatted(row, letter, column.label, what);
  }
}
