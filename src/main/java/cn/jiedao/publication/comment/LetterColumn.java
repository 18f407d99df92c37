package cn.jiedao.publication.comment;

import cn.jiedao.table.Row;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the sheet from which letters are imported, as its template and findings say. */
enum LetterColumn {
  REFERENCE("来件编号", 50),
  WAY("方式", 10),
  RECEIVED("收到日期", 20),
  OPINION("意见内容", Opinion.LONGEST),
  NAME("姓名", 50),
  CONTACT("联系方式", 100),
  COMMUNITY("居住社区", 50);

  final String label;
  final int longest;

  LetterColumn(String label, int longest) {
    this.label = label;
    this.longest = longest;
  }

  boolean isOptional() {
    return this == NAME || this == CONTACT || this == COMMUNITY;
  }

  /** Where a finding sends the reader: C 列（收到日期）. */
  String place(int row) {
    return "第 %d 行 %s 列（%s）".formatted(row, Row.letter(ordinal()), label);
  }

  String in(Row row) {
    return row.cell(ordinal());
  }

  static List<String> labels() {
    return Stream.of(values()).map(column -> column.label).toList();
  }
}
