package cn.jiedao.organization;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template of people, filled in for a test. */
final class Sheets {
  private Sheets() {}

  /** As the template was before the last column came. */
  static InputStream withoutAddresses(List<String> row) {
    try (var workbook = new XSSFWorkbook(filled(row));
        var out = new ByteArrayOutputStream()) {
      var header = workbook.getSheet(PeopleSheet.PEOPLE).getRow(0);
      header.removeCell(header.getCell(PeopleSheet.Column.email.ordinal()));
      workbook.write(out);
      return new ByteArrayInputStream(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SafeVarargs
  static InputStream filled(List<String>... rows) {
    var template = new ByteArrayInputStream(PeopleSheetTemplate.of(List.of()));
    try (var workbook = new XSSFWorkbook(template);
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.getSheet(PeopleSheet.PEOPLE);
      for (int i = 0; i < rows.length; i++) {
        var row = sheet.createRow(i + 1);
        for (int j = 0; j < rows[i].size(); j++) row.createCell(j).setCellValue(rows[i].get(j));
      }
      workbook.write(out);
      return new ByteArrayInputStream(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
