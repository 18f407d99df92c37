package cn.jiedao.assessment.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.Deliberating;
import cn.jiedao.assessment.Scheming;
import cn.jiedao.assessment.result.OfficeResult;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.assessment.score.Grade;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may assess, by which scheme, and what goes round before results are final (Art. 20). */
@JiedaoTest
class AnnualAssessmentProcessTest {
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private Deliberating deliberating;
  @Autowired private Scheming scheming;
  @Autowired private Assessments assessments;
  @Autowired private Results results;
  @Autowired private Officers officers;
  @Autowired private Cases cases;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> begin(String person, int year) {
    return assertThatThrownBy(
        () -> officers.start(person, "annual-assessment", Assessing.answers(year)));
  }

  @Test
  @Tag("INV-20-1")
  @Tag("INV-20-7")
  void only_the_county_assesses_once_a_year_and_by_the_scheme_that_stands() {
    String unit = assessing.county(2, 2026);
    begin(unit + "-justice.clerk", 2026).hasMessageContaining("职能部门不得组织");
    begin("suzhou-performance.clerk", 2026).hasMessageContaining("市级机关不直接考核街道");
    begin(unit + "-performance.clerk", 2025).hasMessageContaining("没有在年度开始之前公布的考核方案");
    begin(unit + "-performance.clerk", 2027).hasMessageContaining("尚未开始");
    CaseNumber number = assessing.begun(unit, 2026);
    begin(unit + "-performance.clerk", 2026).hasMessageContaining(number.value());
    CaseNumber amendment = scheming.inForce(unit, 2026, assessing.offices(number));
    assertThat(assessments.get(number).scheme()).isEqualTo(amendment);
  }

  @Test
  @Tag("INV-20-8")
  @Tag("INV-20-9")
  @Tag("INV-20-10")
  void what_was_returned_is_heard_again_and_what_was_deferred_is_reviewed_again() {
    CaseNumber number = assessing.begun(assessing.county(2, 2026), 2026);
    String first = assessing.offices(number).get(0);
    contributing.contribute(number, office -> 95);
    assertThatThrownBy(() -> assessing.bonuses(number, bonus(first, 3), bonus(first, 2.5)))
        .hasMessageContaining("−5 至 5 分之间");
    assertThatThrownBy(() -> assessing.bonuses(number, bonus(first, 0)))
        .hasMessageContaining("第 1 行的分数不能是零");
    assessing.bonuses(number, bonus(first, -2));
    agree(number);
    Map<String, Object> reviewed = officers.shown(leader(number), number, "reviewResults");
    assertThat(reviewed.get("draftResults")).asString().contains("（加减分 -2）", "拟定等次 良好");
    assertThat(reviewed.get("statementSummary")).asString().contains("没有异议");
    assessing.review(number, "returned");
    assertThat(
            officers
                .shown(assessing.of(number, "performance.clerk"), number, "recordBonuses")
                .get("bonuses"))
        .as("goes on from what was recorded")
        .asString()
        .contains(first, "-2");
    assertThatThrownBy(() -> assessing.vetoes(number, veto(first, "subsistence-notice-2021-57")))
        .hasMessageContaining("未经授权不得一票否决");
    assessing.vetoes(number, veto(first, "city-appearance-34"));
    assertThat(officers.shown(first + ".leader", number, "stateOnScore"))
        .as("is heard on what holds it back")
        .containsEntry("draftBonuses", "没有加减分。")
        .hasEntrySatisfying(
            "draftVetoes", told -> assertThat(told.toString()).contains("较大生产安全责任事故", "《"));
    agree(number);
    assertThat(officers.shown(leader(number), number, "reviewResults").get("vetoSummary"))
        .asString()
        .contains("较大生产安全责任事故");
    assessing.review(number, "confirmed");
    deliberating.meet(number, "deferred");
    assessing.review(number, "confirmed");
    deliberating.meet(number, "adopted");
    assertThatThrownBy(() -> deliberating.notice(number, 0)).hasMessageContaining("须先公示");
    assertThatThrownBy(() -> deliberating.notice(number, 3)).hasMessageContaining("不少于 5 个工作日");
    deliberating.notice(number, 5);
    assessing.endNotice(number);
    contributing.each(number, "fileAppeal", "leader", shown -> Map.of("appeal", "waived"));
    assertThat(cases.get(number).outcome()).isEqualTo("resultsFinal");
    assertThat(results.find(number).orElseThrow().offices())
        .extracting(OfficeResult::grade)
        .as("a third of two is no 优秀")
        .isEqualTo(List.of(Grade.GOOD, Grade.GOOD));
  }

  private void agree(CaseNumber number) {
    contributing.each(number, "stateOnScore", "leader", shown -> Map.of("scoreStatement", "agree"));
    officers.pass(Duration.ofDays(1));
  }

  private String leader(CaseNumber number) {
    return assessing.of(number, "performance.leader");
  }

  private static Map<String, Object> bonus(String office, Number points) {
    return Assessing.bonus(office, points);
  }

  private static Map<String, Object> veto(String office, String norm) {
    return Assessing.veto(office, norm);
  }
}
