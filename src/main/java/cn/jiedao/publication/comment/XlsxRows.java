package cn.jiedao.publication.comment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the first sheet of an .xlsx as text. */
final class XlsxRows {
  private static final DataFormatter FORMATTER = new DataFormatter();

  private XlsxRows() {}

  static List<SheetRow> read(byte[] content) {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      var rows = new ArrayList<SheetRow>();
      for (Row row : workbook.getSheetAt(0)) rows.add(row(row));
      return rows;
    } catch (IOException | RuntimeException unreadable) {
      throw LettersRefused.because("无法读取该文件，请使用下载的模板并保存为 .xlsx 格式");
    }
  }

  private static SheetRow row(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.max(row.getLastCellNum(), 0) && i < LetterColumn.values().length; i++)
      cells.add(row.getCell(i) == null ? "" : text(row.getCell(i)));
    return new SheetRow(row.getRowNum() + 1, cells);
  }

  /** A formula stays one, so that it is refused where it stands. */
  private static String text(Cell cell) {
    boolean isDate = cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
    if (isDate) return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    if (cell.getCellType() == CellType.FORMULA) return "=" + cell.getCellFormula();
    return FORMATTER.formatCellValue(cell).strip();
  }
}
