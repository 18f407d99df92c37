package cn.jiedao.assessment.scheme.sheet;

import static cn.jiedao.assessment.scheme.sheet.Sheeted.changed;
import static cn.jiedao.assessment.scheme.sheet.Sheeted.formula;
import static cn.jiedao.assessment.scheme.sheet.Sheeted.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jiedao.assessment.scheme.check.Finding;
import cn.jiedao.assessment.scheme.check.IndicatorColumn;
import cn.jiedao.assessment.score.Dimension;
import cn.jiedao.assessment.score.Formula;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.assessment.score.Topic;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an officer sends is taken wholly, or every fault is told where it stands (INV-20-3). */
class IndicatorSheetTest {
  private static final String SCORER = "changshu-performance";
  private static final Scorers SCORERS =
      new Scorers(
          List.of(
              new Organization(
                  SCORER, "常熟市督查考核办公室", "常熟督查考核办", Kind.DEPARTMENT, "performance", "changshu")));
  private static final List<Map<String, ?>> ROWS = Sheeted.rows(SCORER);
  private static final byte[] WORKBOOK = new IndicatorWorkbook(SCORERS, List.of()).of(ROWS);

  private static IndicatorSheet.Read read(byte[] file, Finding... findings) {
    return new IndicatorSheet(SCORERS, indicators -> List.of(findings))
        .read(new ByteArrayInputStream(file));
  }

  private static List<String> refused(byte[] file, Finding... findings) {
    return catchThrowableOfType(SheetRefused.class, () -> read(file, findings)).findings();
  }

  @Test
  void what_was_exported_comes_back_as_it_was() {
    assertThat(read(WORKBOOK).indicators())
        .isEqualTo(ROWS.stream().map(Indicator::of).toList())
        .extracting(Indicator::row)
        .isEqualTo(ROWS.stream().map(Indicator::of).map(Indicator::row).toList());
  }

  @Test
  void whatever_is_exported_comes_back_as_it_was() {
    var random = new Random(20);
    for (int i = 0; i < 8; i++) {
      List<Map<String, ?>> rows =
          Stream.<Map<String, ?>>generate(() -> drafted(random)).limit(1 + 3 * i).toList();
      assertThat(read(new IndicatorWorkbook(SCORERS, List.of()).of(rows)).indicators())
          .isEqualTo(rows.stream().map(Indicator::of).toList());
    }
  }

  private static Map<String, Object> drafted(Random random) {
    var row = new HashMap<String, Object>();
    Formula formula = Formula.values()[random.nextInt(Formula.values().length)];
    row.put("code", text(random, 20));
    row.put("dimension", Dimension.values()[random.nextInt(Dimension.values().length)].code());
    row.put("name", text(random, 100));
    row.put("weight", BigDecimal.valueOf(random.nextInt(10_001), 2));
    row.put("formula", formula.code());
    row.put("evidence", text(random, 200));
    row.put("investment", random.nextBoolean() ? "yes" : "no");
    if (formula == Formula.SURVEY) row.put("topic", Topic.values()[random.nextInt(3)].code());
    else row.put("scorer", SCORER);
    if (random.nextBoolean()) row.put("parameter", text(random, 200));
    if (random.nextBoolean()) row.put("items", "QL-01、ZR-02");
    if (random.nextBoolean()) row.put("groups", List.of("oldTown", "rural"));
    return row;
  }

  /** As people write and paste it, but no formula. */
  private static String text(Random random, int longest) {
    String signs = "街道0123456789.,;:<&>\"' %_x-+@#\t　，；：“”éÄ𠮷";
    int[] points = signs.codePoints().toArray();
    var text = new StringBuilder("甲");
    for (int n = random.nextInt(longest - 1); n > 0; n--)
      text.appendCodePoint(points[random.nextInt(points.length)]);
    return text.append("0").toString();
  }

  @Test
  void every_fault_of_a_cell_is_told_by_sheet_row_and_column() {
    byte[] bad =
        changed(
            WORKBOOK,
            sheet -> {
              write(sheet, 2, IndicatorColumn.CODE, "1".repeat(21));
              write(sheet, 2, IndicatorColumn.DIMENSION, "招商引资");
              write(sheet, 3, IndicatorColumn.NAME, "");
              formula(sheet, 4, IndicatorColumn.WEIGHT, "8+9");
              write(sheet, 5, IndicatorColumn.WEIGHT, "16.123");
              write(sheet, 6, IndicatorColumn.FORMULA, "估算");
              write(sheet, 6, IndicatorColumn.SCORER, "某局");
              write(sheet, 7, IndicatorColumn.TOPIC, "交通");
              write(sheet, 8, IndicatorColumn.GROUPS, "古城、山区");
              write(sheet, 9, IndicatorColumn.INVESTMENT, "不是");
              write(sheet, 9, IndicatorColumn.EVIDENCE, "证".repeat(201));
            });
    assertThat(refused(bad))
        .containsExactlyInAnyOrder(
            "工作表“指标”第 2 行 A 列（编号）：最多 20 字，现在有 21 字",
            "工作表“指标”第 2 行 B 列（一级指标）：不能是“招商引资”，请填党的建设、公共服务、城市管理、社会建设、公共安全、居民满意度、依法履职与减负、企业服务",
            "工作表“指标”第 3 行 C 列（二级指标）：不能为空",
            "工作表“指标”第 4 行 D 列（权重）：不能使用公式，请填写数值或者文字",
            "工作表“指标”第 5 行 D 列（权重）：“16.123”不是权重，请填 0 至 100 的数，最多两位小数",
            "工作表“指标”第 6 行 E 列（计分办法）：不能是“估算”，请填定量、分档、逆向扣分、评委评分、满意度调查",
            "工作表“指标”第 6 行 H 列（评分单位）：“某局”不是本地区的部门，请按工作表“评分单位”填写",
            "工作表“指标”第 7 行 G 列（满意度的方面）：不能是“交通”，请填改善民生、公共服务、社会治理",
            "工作表“指标”第 8 行 K 列（适用的街道类别）：不能是“山区”，请填古城、建成区、涉农",
            "工作表“指标”第 9 行 L 列（是否招商引资、协税护税）：请填“是”或者“否”",
            "工作表“指标”第 9 行 I 列（数据来源和证明）：最多 200 字，现在有 201 字");
  }

  @Test
  void what_the_law_finds_is_told_where_it_stands_and_its_tendency_only_noted() {
    var sum = new Finding("CHK-1", "第二十条第一款", "权重合计 99，应为 100", false, null);
    var items = new Finding("INV-20-5", "第九条第一款", "没有引用清单事项", false, new Finding.Place(2, "items"));
    var falls = new Finding("CHK-2", "第二十条第二款", "不得降低", true, null);
    assertThat(refused(WORKBOOK, sum, items, falls))
        .containsExactly(
            "工作表“指标” D 列（权重）：第二十条第一款：权重合计 99，应为 100", "工作表“指标”第 4 行 J 列（清单事项编号）：第九条第一款：没有引用清单事项");
    assertThat(read(WORKBOOK, falls).notes()).containsExactly("工作表“指标” D 列（权重）：第二十条第二款：不得降低");
    byte[] blank = changed(WORKBOOK, sheet -> write(sheet, 2, IndicatorColumn.WEIGHT, ""));
    assertThat(refused(blank, sum, items))
        .as("without a row the sum says nothing, and places follow the rows")
        .containsExactly("工作表“指标”第 2 行 D 列（权重）：不能为空", "工作表“指标”第 5 行 J 列（清单事项编号）：第九条第一款：没有引用清单事项");
  }

  @Test
  void what_is_no_sheet_of_indicators_is_refused() {
    byte[] header = changed(WORKBOOK, sheet -> write(sheet, 1, IndicatorColumn.WEIGHT, "分值"));
    assertThat(refused(header)).containsExactly("工作表“指标”第 1 行 D 列（权重）：表头应为“权重”，请使用下载的模板");
    byte[] empty = new IndicatorWorkbook(SCORERS, List.of()).of(List.of());
    assertThat(refused(empty)).containsExactly("工作表“指标”中没有任何指标");
    assertThat(refused("PK坏".getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }
}
