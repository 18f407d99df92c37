package cn.jiedao.organization;

import cn.jiedao.organization.PeopleSheet.Column;
import cn.jiedao.table.CellDay;
import cn.jiedao.table.Row;
import cn.jiedao.table.TableReader;
import cn.jiedao.table.TableUnreadable;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sheet of people; what is no date, no 是/否 or a formula is refused where it stands. */
class PeopleSheetReader {
  static final int MOST_ROWS = 300;

  /** One appointment and the row of the sheet it stands in, counted as the reader sees it. */
  record Line(int row, Appointment appointment) {}

  private final List<Objection> objections = new ArrayList<>();

  /**
   * @throws PeopleRefused naming sheet, row and column of everything that cannot be read
   */
  List<Line> read(InputStream file) {
    var rows = new ArrayList<Row>();
    try {
      TableReader.read(file, PeopleSheet.PEOPLE, row -> take(rows, row));
    } catch (TableUnreadable unreadable) {
      throw refused(unreadable.getMessage());
    }
    header(rows.isEmpty() ? new Row(1, List.of()) : rows.get(0));
    refuse();
    if (rows.size() == 1) throw refused("工作表“人员”中没有任何人员");
    List<Line> lines = rows.stream().skip(1).map(this::line).toList();
    refuse();
    return lines;
  }

  private static void take(List<Row> rows, Row row) {
    if (row.isEmpty()) return;
    if (rows.size() > MOST_ROWS) throw refused("一次最多导入 300 行，请分成几个文件");
    rows.add(row);
  }

  private void header(Row header) {
    if (PeopleSheet.columns().stream().noneMatch(column -> isHeaded(header, column)))
      throw refused("第一行不是人员表的表头，请使用下载的模板");
    for (Column column : PeopleSheet.columns()) {
      String found = text(header, column);
      boolean missing = found.isEmpty() && column.mayBeMissing();
      if (!missing && !isHeaded(header, column))
        object(header, column, "表头应为“%s”".formatted(column.label));
    }
  }

  private boolean isHeaded(Row header, Column column) {
    return text(header, column).equals(column.label);
  }

  private Line line(Row row) {
    return new Line(
        row.number(),
        new Appointment(
            text(row, Column.person),
            text(row, Column.name),
            text(row, Column.organization),
            yes(row),
            text(row, Column.title),
            date(row, Column.from),
            date(row, Column.until),
            text(row, Column.email)));
  }

  private boolean yes(Row row) {
    String text = text(row, Column.leader);
    if (!List.of("是", "否", "").contains(text)) object(row, Column.leader, "请填“是”或“否”");
    return text.equals("是");
  }

  private LocalDate date(Row row, Column column) {
    String text = text(row, column);
    Optional<LocalDate> day = CellDay.of(text);
    if (day.isEmpty() && !text.isEmpty())
      object(row, column, "“%s”不是日期，请按 2026-07-01 的格式填写".formatted(text));
    return day.orElse(null);
  }

  private String text(Row row, Column column) {
    String text = row.cell(column.ordinal());
    if (!Row.isFormula(text)) return text;
    object(row, column, "不能使用公式，请填写文字");
    return "";
  }

  private void object(Row row, Column column, String message) {
    var objection =
        new Objection(column.name(), PeopleSheet.message(row.number(), column, message));
    if (!objections.contains(objection)) objections.add(objection);
  }

  private void refuse() {
    if (!objections.isEmpty()) throw new PeopleRefused(objections);
  }

  private static PeopleRefused refused(String message) {
    return new PeopleRefused("file", message);
  }
}
