package cn.jiedao.publication.comment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty sheet in which letters and calls are registered. */
public final class LetterTemplate {
  private static final int WIDTH = 18 * 256;

  private LetterTemplate() {}

  public static byte[] xlsx() {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("来信来电");
      var text = workbook.createCellStyle();
      text.setDataFormat(workbook.createDataFormat().getFormat("@"));
      var header = sheet.createRow(0);
      for (LetterColumn column : LetterColumn.values()) {
        header.createCell(column.ordinal()).setCellValue(column.label);
        sheet.setDefaultColumnStyle(column.ordinal(), text);
        sheet.setColumnWidth(column.ordinal(), column == LetterColumn.OPINION ? 4 * WIDTH : WIDTH);
      }
      sheet.createFreezePane(0, 1);
      ways(sheet);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ways(XSSFSheet sheet) {
    String[] ways = Way.imported().stream().map(Way::label).toArray(String[]::new);
    var helper = sheet.getDataValidationHelper();
    int column = LetterColumn.WAY.ordinal();
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(ways),
            new CellRangeAddressList(1, LetterSheet.MOST_ROWS, column, column)));
  }
}
