package cn.jiedao.workplace.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFilesTest {
  private static final BoardTable TABLE =
      new BoardTable(
          "durations",
          "流程办理时长",
          "说明",
          true,
          List.of("流程", "中位数（天）", "件数"),
          List.of(Arrays.asList("准入，\"审核\"", 4.0, 3), Arrays.asList("=HYPERLINK(\"x\")", null, 0)));

  @Test
  void csv_is_read_by_a_spreadsheet_as_text_and_never_as_a_formula() {
    assertThat(new String(TableFiles.csv(TABLE), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF\"流程\",\"中位数（天）\",\"件数\"\r\n"
                + "\"准入，\"\"审核\"\"\",4.0,3\r\n"
                + "\"'=HYPERLINK(\"\"x\"\")\",,0\r\n");
  }

  @Test
  void a_workbook_has_a_sheet_for_each_table_and_numbers_to_reckon_with() throws IOException {
    var content = new ByteArrayInputStream(TableFiles.workbook(List.of(TABLE)));
    try (var workbook = new XSSFWorkbook(content)) {
      var sheet = workbook.getSheet("流程办理时长");
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("中位数（天）");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(4.0);
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).startsWith("=HYPERLINK");
      assertThat(sheet.getRow(2).getCell(1)).isNull();
    }
  }
}
