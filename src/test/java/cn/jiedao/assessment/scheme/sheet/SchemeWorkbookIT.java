package cn.jiedao.assessment.scheme.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.scheme.check.IndicatorColumn;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.desk.Drafts;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.CountyFixtures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A scheme is drafted by workbook or form, under one contract (Art. 20). */
@JiedaoTest
@Tag("INV-20-3")
class SchemeWorkbookIT {
  @LocalServerPort private int port;
  @Autowired private CountyFixtures counties;
  @Autowired private Organizations organizations;
  @Autowired private Officers officers;
  @Autowired private SchemeWorkbooks workbooks;
  @Autowired private Drafts drafts;
  @Autowired private Clock clock;

  private String unit;
  private String clerk;
  private String office;
  private int year;

  @BeforeEach
  void aCountyOfItsOwn() {
    unit = counties.county(1);
    clerk = unit + "-performance.clerk";
    office =
        organizations.officesOf(unit).stream().map(Organization::code).findFirst().orElseThrow();
    year = LocalDate.now(clock).getYear() + 1;
  }

  private Map<String, Object> proposed() {
    var answers = new HashMap<String, Object>();
    answers.put("title", year + " 年度街道工作考核方案");
    answers.put("year", year);
    answers.put("firstYear", "yes");
    answers.put("target", 40);
    answers.put("groups", List.of(Map.of("office", office, "group", "oldTown")));
    return answers;
  }

  private Map<String, Object> drafted(List<Map<String, ?>> indicators) {
    return Map.of(
        "indicators", indicators, "changesReason", "首次考核，权重依据街道职能确定。", "deviation", "none");
  }

  private CaseNumber started() {
    return officers.start(clerk, "assessment-scheme", proposed());
  }

  private List<?> draft(CaseNumber number) {
    var actor = new Actor(clerk, "经办人", unit + "-performance", false, null);
    String task = officers.task(clerk, number, "draftScheme").getId();
    return drafts
        .find(actor, Drafts.ofTask(task))
        .map(draft -> (List<?>) draft.answers().get("indicators"))
        .orElse(List.of());
  }

  @Test
  void a_workbook_fills_the_officers_draft_wholly_or_not_at_all() {
    CaseNumber number = started();
    var officer = new Browser(port).login(clerk);
    String address = "/workplace/schemes/" + number;
    assertThat(officer.get("/workplace/cases/" + number).body()).contains(address);
    byte[] good =
        Sheeted.changed(
            workbooks.template(unit), sheet -> fill(sheet, Sheeted.rows(unit + "-performance")));
    byte[] bad =
        Sheeted.changed(
            good,
            sheet -> {
              Sheeted.write(sheet, 2, IndicatorColumn.WEIGHT, "14");
              Sheeted.write(sheet, 4, IndicatorColumn.ITEMS, "ZR-90、PH-01");
            });
    officer.upload(address + "/import", Map.of(), "指标.xlsx", bad);
    assertThat(officer.get(address).body())
        .contains("没有导入任何指标", "工作表“指标” D 列（权重）：第二十条第一款：各项指标的权重合计 99")
        .contains("工作表“指标”第 4 行 J 列（清单事项编号）：第九条第一款：", "不在有效期", "是配合责任");
    assertThat(draft(number)).isEmpty();
    officer.upload(address + "/import", Map.of(), "指标.xlsx", good);
    assertThat(officer.get(address).body()).contains("已导入 8 项指标");
    assertThat(draft(number)).hasSize(8);
    assertThat(officer.get(address + ".xlsx").statusCode()).isEqualTo(200);
    submit(number, draft(number));
    assertThat(officers.waitingAt(number)).contains("giveSchemeOpinion");
    officer.upload(address + "/import", Map.of(), "指标.xlsx", good);
    assertThat(officer.get(address).body()).doesNotContain("下载模板");
  }

  @SuppressWarnings("unchecked")
  private void submit(CaseNumber number, List<?> indicators) {
    officers.submit(clerk, number, "draftScheme", drafted((List<Map<String, ?>>) indicators));
  }

  private void fill(XSSFSheet sheet, List<Map<String, ?>> rows) {
    for (Map<String, ?> row : rows) {
      int line = sheet.getLastRowNum() + 2;
      sheet.createRow(line - 1);
      for (IndicatorColumn column : IndicatorColumn.values())
        if (row.get(column.key()) != null)
          Sheeted.write(sheet, line, column, text(column, row.get(column.key())));
    }
  }

  private static String text(IndicatorColumn column, Object value) {
    if (value instanceof List<?> codes)
      return codes.stream().map(Object::toString).collect(Collectors.joining("、"));
    return column == IndicatorColumn.INVESTMENT ? "否" : value.toString();
  }

  @Test
  void only_who_sees_the_case_has_its_workbook_and_only_who_drafts_it_imports() {
    CaseNumber number = started();
    var stranger = new Browser(port).login("gusu-finance.clerk");
    assertThat(stranger.get("/workplace/schemes/" + number).statusCode()).isEqualTo(404);
    assertThat(
            stranger
                .upload("/workplace/schemes/" + number + "/import", Map.of(), "a.xlsx", new byte[1])
                .statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("/workplace/schemes/template.xlsx").statusCode()).isEqualTo(200);
  }

  @Test
  void the_form_refuses_what_the_workbook_refuses() {
    CaseNumber number = started();
    var rows = Sheeted.rows(unit + "-performance");
    rows.remove(7);
    assertThatThrownBy(() -> officers.submit(clerk, number, "draftScheme", drafted(rows)))
        .hasMessageContaining("第二十条第一款：各项指标的权重合计 98，应为 100");
    var deviating = new HashMap<>(drafted(Sheeted.rows(unit + "-performance")));
    deviating.put("deviation", "requested");
    deviating.put("deviationReason", "理由");
    assertThatThrownBy(() -> officers.submit(clerk, number, "draftScheme", deviating))
        .hasMessageContaining("没有偏离权重的走向");
  }

  @Test
  @Tag("INV-20-7")
  void a_scheme_is_proposed_once_and_before_its_year() {
    assertNotProposed("year", year - 1, "年度已经开始或者已经过去");
    assertNotProposed("year", year + 1, "只能提出下一年度的方案，请填写 " + year);
    assertNotProposed("firstYear", "no", "年度没有公布的考核方案可以比较，请选择“是”");
    CaseNumber open = started();
    assertNotProposed("title", "又一个方案", "年度的方案正在办理（案号 " + open + "）");
  }

  private void assertNotProposed(String field, Object value, String told) {
    var answers = proposed();
    answers.put(field, value);
    assertThatThrownBy(() -> officers.start(clerk, "assessment-scheme", answers))
        .hasMessageContaining(told);
  }
}
