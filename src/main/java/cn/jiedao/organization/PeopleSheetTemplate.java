package cn.jiedao.organization;

import cn.jiedao.organization.PeopleSheet.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty sheet to fill in, with the codes of all bodies beside it. */
final class PeopleSheetTemplate {
  private static final int WIDTH = 22 * 256;

  private PeopleSheetTemplate() {}

  static byte[] of(List<Organization> bodies) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      people(workbook);
      XSSFSheet sheet = workbook.createSheet(PeopleSheet.BODIES);
      row(sheet, 0, List.of("单位代码", "单位名称", "简称"));
      for (Organization body : bodies)
        row(sheet, sheet.getLastRowNum() + 1, List.of(body.code(), body.name(), body.shortName()));
      for (int i = 0; i < 3; i++) sheet.setColumnWidth(i, 2 * WIDTH);
      sheet.createFreezePane(0, 1);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void people(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet(PeopleSheet.PEOPLE);
    row(sheet, 0, PeopleSheet.columns().stream().map(column -> column.label).toList());
    CellStyle text = workbook.createCellStyle();
    text.setDataFormat(workbook.createDataFormat().getFormat("@"));
    for (Column column : PeopleSheet.columns()) {
      sheet.setDefaultColumnStyle(column.ordinal(), text);
      sheet.setColumnWidth(column.ordinal(), WIDTH);
    }
    sheet.createFreezePane(0, 1);
    int leader = Column.leader.ordinal();
    var helper = sheet.getDataValidationHelper();
    sheet.addValidationData(
        helper.createValidation(
            helper.createExplicitListConstraint(new String[] {"是", "否"}),
            new CellRangeAddressList(1, PeopleSheetReader.MOST_ROWS, leader, leader)));
  }

  private static void row(XSSFSheet sheet, int number, List<String> cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.size(); i++) row.createCell(i).setCellValue(cells.get(i));
  }
}
