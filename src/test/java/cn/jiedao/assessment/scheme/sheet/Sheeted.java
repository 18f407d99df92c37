package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.assessment.scheme.check.IndicatorColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lawful indicators of a first year, as the form has them, and workbooks that officers send. */
final class Sheeted {
  private Sheeted() {}

  static List<Map<String, ?>> rows(String scorer) {
    var rows = new ArrayList<Map<String, ?>>();
    rows.add(row("A-1", "party", "社区党组织达标率", 15, "quantitative", "100", scorer, "ZR-21"));
    rows.add(
        row("B-1", "services", "临时救助按时办结率", 20, "tiered", "95:100; 90:80; 0:60", scorer, "QL-04"));
    rows.add(row("C-1", "city", "市容环卫评分", 17, "expert", null, scorer, "ZR-23"));
    rows.add(row("D-1", "society", "矛盾化解率", 16, "quantitative", "98.5", scorer, "ZR-04、ZR-24"));
    rows.add(row("E-1", "safety", "安全隐患", 15, "inverse", "2.5", scorer, "QL-06"));
    rows.add(row("F-1", "satisfaction", "居民满意度", 10, "survey", null, scorer, null));
    rows.add(row("G-1", "lawful", "信息公开", 5, "quantitative", "100", scorer, "ZR-26"));
    rows.add(row("H-1", "economy", "企业走访", 2, "quantitative", "50", scorer, "ZR-25"));
    return rows;
  }

  private static Map<String, Object> row(
      String code,
      String dimension,
      String name,
      Number weight,
      String formula,
      String parameter,
      String scorer,
      String items) {
    var row = new LinkedHashMap<String, Object>();
    row.put("code", code);
    row.put("dimension", dimension);
    row.put("name", name);
    row.put("weight", weight);
    row.put("formula", formula);
    if (parameter != null) row.put("parameter", parameter);
    row.put("scorer", scorer);
    row.put("evidence", "业务台账");
    if (items != null) row.put("items", List.of(items.split("、")));
    row.put("investment", "no");
    return row;
  }

  /** A change of a workbook, as an officer would make it. */
  interface Change {
    void of(XSSFSheet indicators);
  }

  static byte[] changed(byte[] workbook, Change change) {
    try (var file = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        var out = new ByteArrayOutputStream()) {
      change.of(file.getSheet(IndicatorPlace.SHEET));
      file.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param row as the reader counts
   */
  static void write(XSSFSheet sheet, int row, IndicatorColumn column, String text) {
    XSSFRow line = sheet.getRow(row - 1);
    line.createCell(column.ordinal()).setCellValue(text);
  }

  static void formula(XSSFSheet sheet, int row, IndicatorColumn column, String text) {
    sheet.getRow(row - 1).createCell(column.ordinal()).setCellFormula(text);
  }
}
