package cn.jiedao.publication.comment;

import java.util.List;

/**
 * A row of a sheet as text.
 *
 * @param number as the reader counts it, from one
 */
record SheetRow(int number, List<String> cells) {
  boolean isEmpty() {
    return cells.stream().allMatch(String::isEmpty);
  }

  String cell(LetterColumn column) {
    return column.ordinal() < cells.size() ? cells.get(column.ordinal()) : "";
  }
}
