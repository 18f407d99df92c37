package cn.jiedao.organization;

import cn.jiedao.organization.PeopleSheet.Column;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the sheet of people; what is no date, no 是/否 or a formula is refused where it stands. */
class PeopleSheetReader {
  static final int MOST_ROWS = 300;

  /** One appointment and the row of the sheet it stands in, counted as the reader sees it. */
  record Line(int row, Appointment appointment) {}

  private final DataFormatter formatter = new DataFormatter();
  private final List<Objection> objections = new ArrayList<>();

  /**
   * @throws PeopleRefused naming sheet, row and column of everything that cannot be read
   */
  List<Line> read(InputStream file) {
    try (var workbook = new XSSFWorkbook(file)) {
      Sheet sheet = workbook.getSheet(PeopleSheet.PEOPLE);
      if (sheet == null) throw refused("文件中没有名为“人员”的工作表，请使用下载的模板");
      header(sheet.getRow(0));
      if (!objections.isEmpty()) throw new PeopleRefused(objections);
      List<Line> lines = lines(sheet);
      if (!objections.isEmpty()) throw new PeopleRefused(objections);
      return lines;
    } catch (IOException | RuntimeException e) {
      if (e instanceof PeopleRefused refused) throw refused;
      throw refused("无法读取该文件，请使用下载的模板并保存为 .xlsx 格式");
    }
  }

  private void header(Row header) {
    for (Column column : PeopleSheet.columns()) {
      String found = header == null ? "" : text(header, column);
      boolean missing = found.isEmpty() && column.mayBeMissing();
      if (!missing && !found.equals(column.label))
        object(0, column, "表头应为“%s”".formatted(column.label));
    }
  }

  private List<Line> lines(Sheet sheet) {
    var lines = new ArrayList<Line>();
    for (int i = 1; i <= sheet.getLastRowNum() && lines.size() <= MOST_ROWS; i++) {
      Row row = sheet.getRow(i);
      if (row == null || PeopleSheet.columns().stream().allMatch(c -> text(row, c).isEmpty()))
        continue;
      lines.add(new Line(i + 1, appointment(row)));
    }
    if (lines.isEmpty()) throw refused("工作表“人员”中没有任何人员");
    if (lines.size() > MOST_ROWS) throw refused("一次最多导入 300 行，请分成几个文件");
    return lines;
  }

  private Appointment appointment(Row row) {
    return new Appointment(
        text(row, Column.person),
        text(row, Column.name),
        text(row, Column.organization),
        yes(row),
        text(row, Column.title),
        date(row, Column.from),
        date(row, Column.until),
        text(row, Column.email));
  }

  private boolean yes(Row row) {
    String text = text(row, Column.leader);
    if (!List.of("是", "否", "").contains(text)) object(row.getRowNum(), Column.leader, "请填“是”或“否”");
    return text.equals("是");
  }

  private LocalDate date(Row row, Column column) {
    return cell(row, column)
        .filter(c -> c.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(c))
        .map(c -> c.getLocalDateTimeCellValue().toLocalDate())
        .orElseGet(() -> parsed(row, column, text(row, column)));
  }

  private LocalDate parsed(Row row, Column column, String text) {
    if (text.isEmpty()) return null;
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      object(row.getRowNum(), column, "“%s”不是日期，请按 2026-07-01 的格式填写".formatted(text));
      return null;
    }
  }

  private String text(Row row, Column column) {
    Optional<Cell> cell = cell(row, column);
    if (cell.isPresent() && cell.get().getCellType() == CellType.FORMULA) {
      object(row.getRowNum(), column, "不能使用公式，请填写文字");
      return "";
    }
    return cell.map(formatter::formatCellValue).map(String::strip).orElse("");
  }

  private static Optional<Cell> cell(Row row, Column column) {
    return Optional.ofNullable(row.getCell(column.ordinal()));
  }

  private void object(int row, Column column, String message) {
    var objection = new Objection(column.name(), PeopleSheet.message(row + 1, column, message));
    if (!objections.contains(objection)) objections.add(objection);
  }

  private static PeopleRefused refused(String message) {
    return new PeopleRefused("file", message);
  }
}
