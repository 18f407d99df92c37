package cn.jiedao.organization;

import cn.jiedao.table.Row;
import java.util.List;

/**
 * The columns of the sheet people are imported from, as the template and every message name them.
 */
final class PeopleSheet {
  static final String PEOPLE = "人员";
  static final String BODIES = "单位";

  enum Column {
    person("登录名"),
    name("姓名"),
    organization("单位代码"),
    title("职务"),
    leader("负责人"),
    from("任职开始日期"),
    until("任职最后一天"),
    email("邮箱");

    final String label;

    Column(String label) {
      this.label = label;
    }

    /** A sheet made from an earlier template has no such column. */
    boolean mayBeMissing() {
      return this == email;
    }

    /** Where a message sends the reader: C 列（单位代码）. */
    String place() {
      return Row.letter(ordinal()) + " 列（" + label + "）";
    }
  }

  private PeopleSheet() {}

  static List<Column> columns() {
    return List.of(Column.values());
  }

  static String message(int row, Column column, String message) {
    return "工作表“%s”第 %d 行 %s：%s".formatted(PEOPLE, row, column.place(), message);
  }
}
