package cn.jiedao.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableReaderTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final String LETTERS = "编号,回答\r\n甲1,\"满意，\r\n“很\"\"好\"\"”\" \r\n\r\n甲2,=1+1";

  @Test
  void a_csv_is_read_as_a_spreadsheet_shows_it_in_utf8_and_gbk() {
    var expected =
        List.of(
            new Row(1, List.of("编号", "回答")),
            new Row(2, List.of("甲1", "满意，\r\n“很\"好\"”")),
            new Row(3, List.of("")),
            new Row(4, List.of("甲2", "=1+1")));
    assertThat(rows(LETTERS.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(rows(("\uFEFF" + LETTERS).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    assertThat(rows(LETTERS.getBytes(GBK))).isEqualTo(expected);
    assertThat(rows((LETTERS + "\r\n").getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
    assertThat(rows("a,b\rc".getBytes(GBK))).hasSize(2);
    assertThat(rows(new byte[0])).isEmpty();
    assertThat(expected.get(2).isEmpty()).isTrue();
    assertThat(expected.get(3).cell(7)).isEmpty();
  }

  @Test
  void any_other_encoding_is_refused() {
    String text = "問卷編號，街道、題目。滿意";
    for (Charset other :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("Big5")))
      assertRefused(text.getBytes(other), "只接受 UTF-8 或 GBK");
    assertRefused(
        concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "街道".getBytes(GBK)), "只接受");
    assertRefused(new byte[] {'a', ',', 0, '\n'}, "只接受");
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "另存为 .xlsx");
  }

  @Test
  void a_quote_that_never_ends_swallows_no_file() {
    assertRefused("甲\r\n乙,\"没有结束".getBytes(GBK), "第 2 行有一个双引号没有结束");
    assertRefused(("甲\r\n\"" + "长".repeat(40_000)).getBytes(GBK), "第 2 行有一格超过");
    assertRefused(",".repeat(500).getBytes(GBK), "第 1 行超过 200 列");
  }

  @Test
  void a_workbook_is_read_cell_by_cell_with_formulas_as_formulas_and_days_as_days() {
    assertThat(rows(workbook()))
        .containsExactly(
            new Row(1, List.of("编号", "日期", "数")),
            new Row(2, List.of("甲1", "2026-12-01", "12.5")),
            new Row(5, List.of("", "", "=SUM(C2:C2)")),
            new Row(6, List.of("13812345678", "", "TRUE")));
    var second = new ArrayList<Row>();
    TableReader.read(new ByteArrayInputStream(workbook()), "第二", second::add);
    assertThat(second).containsExactly(new Row(1, List.of("另一张")));
    assertThatThrownBy(
            () -> TableReader.read(new ByteArrayInputStream(workbook()), "没有", second::add))
        .isInstanceOf(TableUnreadable.class)
        .hasMessageContaining("没有名为“没有”的工作表");
  }

  @Test
  void a_workbook_that_is_broken_or_swells_is_refused() throws IOException {
    byte[] half = new byte[workbook().length / 2];
    System.arraycopy(workbook(), 0, half, 0, half.length);
    assertRefused(half, "无法读取该文件");
    assertRefused("PK 不是压缩文件".getBytes(StandardCharsets.UTF_8), "无法读取该文件");
    assertRefused(
        sheet("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"), "无法读取");
    assertRefused(sheet("<s><row r='x'/></s>"), "无法读取");
    assertRefused(sheet("<s><row r='2'/><row r='1'/></s>"), "无法读取");
    assertRefused(sheet("<s><row><c r='A1' t='s'><v>99</v></c></row></s>"), "无法读取");
    assertRefused(sheet("<s><row><c r='ZZ1'><v>9</v></c></row></s>"), "超过 200 列");
    assertRefused(sheet("<s>" + "<row/>".repeat(2_000_000) + "</s>"), "无法读取");
    for (String part : List.of("sharedStrings.xml", "styles.xml", "workbook.xml", "sheet1.xml"))
      assertRefused(without(part), "无法读取");
    String noise =
        new Random(20)
            .ints(40_000, 0x4E00, 0x9FA5)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    String swollen = "<s><row><c t='str'><v>" + noise + "</v></c></row></s>";
    assertRefused(sheet(swollen), "有一格超过");
  }

  @Test
  void whoever_reads_may_stop_and_days_are_read_as_people_write_them() {
    Consumer<Row> stop =
        row -> {
          throw new IllegalStateException("enough");
        };
    for (byte[] content : List.of(workbook(), LETTERS.getBytes(GBK)))
      assertThatThrownBy(() -> TableReader.read(new ByteArrayInputStream(content), stop))
          .hasMessage("enough");
    for (String day : List.of("2026-07-01", "2026/7/1", "2026.7.1", "2026年7月1日"))
      assertThat(CellDay.of(day)).contains(LocalDate.of(2026, 7, 1));
    for (String day : List.of("2026-02-30", "7/1/2026", "", "46204"))
      assertThat(CellDay.of(day)).isEmpty();
    assertThat(List.of(Row.letter(0), Row.letter(25), Row.letter(26), Row.letter(199)))
        .containsExactly("A", "Z", "AA", "GR");
  }

  private static void assertRefused(byte[] content, String says) {
    assertThatThrownBy(() -> rows(content))
        .isInstanceOf(TableUnreadable.class)
        .hasMessageContaining(says);
  }

  private static List<Row> rows(byte[] content) {
    var rows = new ArrayList<Row>();
    TableReader.read(new ByteArrayInputStream(content), rows::add);
    return rows;
  }

  private static byte[] workbook() {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("第一");
      var day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      var header = sheet.createRow(0);
      for (String label : List.of("编号", "日期", "数"))
        header.createCell(Math.max(0, header.getLastCellNum())).setCellValue(label);
      var first = sheet.createRow(1);
      first.createCell(0).setCellValue(" 甲1 ");
      first.createCell(1).setCellValue(LocalDate.of(2026, 12, 1));
      first.getCell(1).setCellStyle(day);
      first.createCell(2).setCellValue(12.5);
      sheet.createRow(4).createCell(2).setCellFormula("SUM(C2:C2)");
      var last = sheet.createRow(5);
      last.createCell(0).setCellValue(13812345678d);
      last.createCell(2).setCellValue(true);
      workbook.createSheet("第二").createRow(0).createCell(0).setCellValue("另一张");
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The workbook with another first sheet. */
  private static byte[] sheet(String xml) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(workbook()));
        var to = new ZipOutputStream(out)) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(part.getName()));
        boolean other = part.getName().endsWith("sheet1.xml");
        to.write(other ? xml.getBytes(StandardCharsets.UTF_8) : from.readAllBytes());
      }
    }
    return out.toByteArray();
  }

  /** The workbook, one part of which got lost. */
  private static byte[] without(String lost) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(workbook()));
        var to = new ZipOutputStream(out)) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry())
        if (!part.getName().endsWith(lost)) {
          to.putNextEntry(new ZipEntry(part.getName()));
          to.write(from.readAllBytes());
        }
    }
    return out.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
