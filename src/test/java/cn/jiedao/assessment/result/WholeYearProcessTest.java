package cn.jiedao.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.annual.AssessmentSweep;
import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.assessment.sheet.SheetsOfTests;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Chains;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.organization.Actors;
import cn.jiedao.publication.Notices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A district of eight offices from the first of January to the results and what follows them. */
@JiedaoTest
class WholeYearProcessTest {
  private static final double[] REACHED = {98, 96, 94, 92, 88, 80, 70, 45};

  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private AssessmentSweep sweep;
  @Autowired private Assessments assessments;
  @Autowired private Results results;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Chains chains;
  @Autowired private Notices notices;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
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
    String unit = assessing.county(8, 2026);
    sweep.sweep();
    sweep.sweep();
    number = assessments.of(unit, 2026).orElseThrow().caseNumber();
    offices = assessing.offices(number);
    contributing.contribute(number, office -> REACHED[offices.indexOf(office)]);
    assessing.bonuses(number, Assessing.bonus(offices.get(3), 1.5));
    state();
    assertThat(officers.waitingAt(number)).containsExactly("reviewResults");
    assessing.review(number, "confirmed");
    assessing.decide(number);
    assertThat(results.holds(number)).as("appeals are open").isFalse();
    appeal();
    assertFinal();
  }

  /** One objects and is right, one is wrong, one lets the time pass, the others agree. */
  private void state() {
    for (int at = 0; at < 7; at++)
      officers.submit(leader(at), number, "stateOnScore", statement(at < 2 ? "object" : "agree"));
    answer(0, "corrected", "1.1", 99);
    answer(1, "kept", null, null);
    officers.pass(Duration.ofDays(20));
    officers.fire(number, "statementTimeOver");
  }

  private static Map<String, Object> statement(String scoreStatement) {
    var answers = new HashMap<String, Object>(Map.of("scoreStatement", scoreStatement));
    if (scoreStatement.equals("object")) answers.put("statementText", "党组织达标率少算了两个社区，请核对。");
    return answers;
  }

  private void answer(int office, String answer, String indicator, Integer actual) {
    var answers = new HashMap<String, Object>();
    answers.put("statementAnswer", answer);
    answers.put("statementReply", "已经会同有关部门核对台账。");
    if (indicator != null) answers.put("corrections", List.of(correction(indicator, actual)));
    contributing.answerAbout(
        number,
        offices.get(office),
        "answerStatement",
        assessing.of(number, "performance.clerk"),
        answers);
  }

  private static Map<String, Object> correction(String indicator, Integer actual) {
    return Map.of("indicator", indicator, "actual", actual, "reason", "核对后更正。");
  }

  /** One is won, one lost, one taken back, one lets the time pass, the others have none. */
  private void appeal() {
    for (int at = 0; at < 7; at++)
      officers.submit(leader(at), number, "fileAppeal", appeal(at > 3 ? "filed" : "waived"));
    decideAppeal(4, "corrected");
    decideAppeal(5, "upheld");
    officers.as(
        leader(6),
        () -> {
          acts.carryOut(number, "withdraw-appeal", actors.current(), "已经沟通清楚。");
          return null;
        });
    officers.pass(Duration.ofDays(30));
    officers.fire(number, "appealTimeOver");
  }

  private static Map<String, Object> appeal(String filed) {
    var answers = new HashMap<String, Object>(Map.of("appeal", filed));
    if (filed.equals("waived")) return answers;
    answers.put(
        "contested", List.of(Map.of("indicator", "1.1", "ownValue", "95", "proof", "台账见附件。")));
    answers.put("appealRequest", "请求更正社区党组织达标率。");
    return answers;
  }

  private void decideAppeal(int office, String decision) {
    var answers = new HashMap<String, Object>(Map.of("appealDecision", decision));
    answers.put("appealReply", "已经另行核查。");
    if (decision.equals("corrected")) answers.put("corrections", List.of(correction("1.1", 95)));
    contributing.answerAbout(
        number, offices.get(office), "decideAppeal", assessing.of(number, "audit.leader"), answers);
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
        .as("won its appeal: 7 × 15 ÷ 100 more than 86.40")
        .isEqualByComparingTo(new BigDecimal("87.45"));
    assertThat(made.offices().get(3).bonus()).isEqualByComparingTo("1.5");
    assertThat(results.of(offices.get(7), 2026)).isPresent();
    assertThat(notices.find(made.notice()).orElseThrow().shown())
        .contains("2026 年度", "不合格", "党的建设");
    assertThat(officers.following(number, "correction")).hasSize(1);
    assertShown();
  }

  /** What everybody reads of the year, and an office of its own scores. */
  private void assertShown() {
    assertThat(sheets.text(leader(0), "/public/assessments/" + number))
        .contains("2026年度街道考核结果", "87.45", "不合格", "中位数", "第三方调查公司", "有效问卷");
    String own = "/workplace/assessments/" + number + "/" + offices.get(4);
    assertThat(sheets.text(leader(4), own))
        .contains("最终结果", "87.45", "部门核实：", "申诉后更正：95")
        .doesNotContain("尚未评定");
    assertThat(sheets.as(leader(4), own + ".pdf").getContentType()).isEqualTo("application/pdf");
    assertThat(sheets.as(leader(0), own).getStatus()).as("of another office").isEqualTo(404);
  }

  private String leader(int office) {
    return offices.get(office) + ".leader";
  }
}
