package cn.jiedao.workplace.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables for spreadsheets; text that a spreadsheet would take for a formula is disarmed. */
final class TableFiles {
  /** Without it Excel reads Chinese in the code page of the machine. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final int WIDTH = 18 * 256;

  private TableFiles() {}

  static byte[] csv(BoardTable table) {
    var text = new StringBuilder(BYTE_ORDER_MARK).append(line(table.columns()));
    table.rows().forEach(row -> text.append(line(row)));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<?> cells) {
    return cells.stream().map(TableFiles::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(Object cell) {
    if (cell == null) return "";
    if (cell instanceof Number) return BoardTable.text(cell);
    return '"' + disarmed(cell.toString()).replace("\"", "\"\"") + '"';
  }

  private static String disarmed(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  static byte[] workbook(List<BoardTable> tables) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      tables.forEach(table -> sheet(workbook, table));
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sheet(XSSFWorkbook workbook, BoardTable table) {
    XSSFSheet sheet = workbook.createSheet(table.title());
    CellStyle heading = workbook.createCellStyle();
    var bold = workbook.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    XSSFRow head = sheet.createRow(0);
    for (int i = 0; i < table.columns().size(); i++) {
      Cell cell = head.createCell(i);
      cell.setCellValue(table.columns().get(i));
      cell.setCellStyle(heading);
      sheet.setColumnWidth(i, WIDTH);
    }
    sheet.createFreezePane(0, 1);
    table.rows().forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
    sheet.createRow(sheet.getLastRowNum() + 2).createCell(0).setCellValue("说明：" + table.note());
  }

  private static void fill(XSSFRow row, List<Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell instanceof Number number) row.createCell(i).setCellValue(number.doubleValue());
      else if (cell != null) row.createCell(i).setCellValue(cell.toString());
    }
  }
}
