package cn.jiedao.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.EightOffices;
import cn.jiedao.assessment.annual.AssessmentSweep;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.assessment.sheet.SheetsOfTests;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.publication.Notices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A district of eight offices from the first of January to the results and what follows them. */
@JiedaoTest
class WholeYearProcessTest {
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private EightOffices eight;
  @Autowired private AssessmentSweep sweep;
  @Autowired private Assessments assessments;
  @Autowired private Results results;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private Notices notices;
  @Autowired private Documents documents;
  @Autowired private SheetsOfTests sheets;
  @Autowired private Clock clock;
  private CaseNumber number;
  private List<String> offices;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-20-1")
  @Tag("INV-20-8")
  @Tag("INV-20-9")
  void eight_offices_are_heard_appeal_and_are_graded_within_the_quota() {
    String unit = assessing.county(EightOffices.OFFICES, 2026);
    sweep.sweep();
    sweep.sweep();
    number = assessments.of(unit, 2026).orElseThrow().caseNumber();
    offices = assessing.offices(number);
    for (int quarter = 1; quarter <= 4; quarter++) contributing.quarter(number, quarter);
    eight.conclude(number);
    eight.state(number);
    assertSeen();
    assessing.weeksPass();
    eight.review(number);
    assessing.decide(number);
    assertThat(results.holds(number)).as("appeals are open").isFalse();
    eight.appeal(number);
    assessing.weeksPass();
    eight.settle(number);
    assertFinal();
  }

  /** In the file of the case, before anything is published. */
  private void assertSeen() {
    String file = "/workplace/cases/" + number;
    assertThat(sheets.text(eight.leader(number, 0), file))
        .contains("少算了两个社区", "已经会同有关部门核对台账", "自评报告");
    assertThat(sheets.text(assessing.of(number, "performance.clerk"), file)).contains("少算了两个社区");
    assertThat(
            sheets.text(
                eight.leader(number, 0), "/workplace/assessments/" + number + "/" + offices.get(0)))
        .contains("否决事项：发生较大生产安全责任事故", "等次不高于良好");
    assertThat(sheets.text(eight.leader(number, 2), file))
        .contains("党组织达标率") // of its own score
        .doesNotContain("少算了两个社区", "已经会同有关部门核对台账", "区政府点名的老旧小区改造任务");
    Document report = documents.available(number, "self-report").get(0);
    int another = report.organization().equals(offices.get(2)) ? 3 : 2;
    assertThat(
            sheets
                .as(eight.leader(number, another), "/workplace/documents/" + report.id())
                .getStatus())
        .isEqualTo(404);
  }

  private void assertFinal() {
    assertThat(officers.waitingAt(number)).isEmpty();
    assertThat(cases.get(number).outcome()).isEqualTo("resultsFinal");
    assertThat(chains.verify(number)).isEmpty();
    AnnualResult made = results.find(number).orElseThrow();
    assertThat(made.finalOn()).isEqualTo(LocalDate.now(clock));
    assertThat(made.offices())
        .extracting(OfficeResult::grade)
        .as("two of eight at most are 优秀")
        .containsExactly(
            Grade.EXCELLENT,
            Grade.EXCELLENT,
            Grade.GOOD,
            Grade.GOOD,
            Grade.GOOD,
            Grade.GOOD,
            Grade.QUALIFIED,
            Grade.UNQUALIFIED);
    assertThat(made.offices().get(4).total())
        .as("won its appeal: 7 × 15 ÷ 100 more than 86.40, and a bonus of 1")
        .isEqualByComparingTo(new BigDecimal("88.45"));
    assertThat(made.offices().get(0).vetoed()).as("lifted on its appeal").isFalse();
    assertThat(made.offices().get(3).bonus()).isEqualByComparingTo("1.5");
    assertThat(results.of(offices.get(7), 2026)).isPresent();
    assertThat(notices.find(made.notice()).orElseThrow().shown())
        .contains("2026 年度", "不合格", "党的建设");
    assertThat(officers.following(number, "correction")).hasSize(1);
    assertShown();
  }

  /** What everybody reads of the year, and an office of its own scores. */
  private void assertShown() {
    assertThat(sheets.text(eight.leader(number, 0), "/public/assessments/" + number))
        .contains("2026年度街道考核结果", "88.45", "不合格", "中位数", "第三方调查公司", "有效问卷");
    String own = "/workplace/assessments/" + number + "/" + offices.get(4);
    assertThat(sheets.text(eight.leader(number, 4), own))
        .contains("最终结果", "88.45", "部门核实：", "申诉后更正：95", "申诉后更正，合计 +1 分")
        .doesNotContain("尚未评定");
    assertThat(sheets.text(eight.leader(number, 0), own.replace(offices.get(4), offices.get(0))))
        .contains("申诉后撤销：事故不在本街道辖区。");
    assertThat(sheets.as(eight.leader(number, 4), own + ".pdf").getContentType())
        .isEqualTo("application/pdf");
    assertThat(sheets.as(eight.leader(number, 0), own).getStatus())
        .as("of another office")
        .isEqualTo(404);
  }
}
