package cn.jiedao.assessment.office;

import static cn.jiedao.assessment.office.OfficesAssessed.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What four offices say on their draft scores at once, and what comes of it (Art. 20). */
@JiedaoTest
class OfficeStatementProcessTest {
  @Autowired private Officers officers;
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private OfficesAssessed assessed;
  @Autowired private OfficeScores scores;
  @Autowired private Entries entries;
  @Autowired private Steps steps;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-20-8")
  @Tag("INV-20-31")
  void each_office_is_told_its_score_and_answered_on_its_statement() {
    CaseNumber number = assessing.begun(assessing.county(4, 2026), 2026);
    List<String> offices = assessing.offices(number);
    assertThatThrownBy(() -> scores.of(number, offices.get(0)))
        .as("nothing is scored silently")
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("尚未评定");
    contributing.contribute(number, office -> 80 + offices.indexOf(office));
    assessing.bonuses(number);
    for (String office : offices) assertThat(total(number, office)).isEqualTo(told(number, office));
    assessed.state(number, offices.get(0), "agree");
    assessed.state(number, offices.get(1), "object");
    assessed.state(number, offices.get(2), "object");
    String clerk = assessing.of(number, "performance.clerk");
    assessed.answer(number, clerk, offices.get(1), List.of());
    correct(number, clerk, offices.get(2));
    officers.pass(Duration.ofDays(12));
    officers.fire(number, "statementTimeOver");
    assertThat(steps.of(number, "recordLapsedStatement"))
        .singleElement()
        .satisfies(step -> assertThat(step.text("office")).isEqualTo(offices.get(3)));
    assertThat(officers.waitingAt(number)).containsExactly("reviewResults");
  }

  private void correct(CaseNumber number, String clerk, String office) {
    BigDecimal before = scores.of(number, office).total();
    assertThatThrownBy(
            () -> assessed.answer(number, clerk, office, List.of(line("6.1", "actual", 100))))
        .hasMessageContaining("第 1 行「指标」不是本街道考核方案中可以填写数据的指标");
    assessed.answer(
        number,
        clerk,
        office,
        List.of(line("1.1", "actual", 100), line("3.1", "marks", "99、99、99")));
    assertThat(scores.of(number, office).total()).isGreaterThan(before);
    assertThat(entries.of(number, office))
        .filteredOn(one -> one.stage() == Stage.CORRECTED)
        .extracting(one -> one.entry().indicator(), EnteredEntry::reason)
        .containsExactlyInAnyOrder(tuple("1.1", "登记的数值有误。"), tuple("3.1", "登记的数值有误。"));
    assertThat(entries.history(number, office)).hasSize(entries.of(number, office).size() + 2);
    assertThat(steps.latest(number, "recordCorrections", Map.of("office", office)).orElseThrow())
        .satisfies(step -> assertThat(step.text("draftTotal")).isEqualTo(total(number, office)));
  }

  private static Map<String, Object> line(String indicator, String column, Object value) {
    return row("indicator", indicator, column, value, "reason", "登记的数值有误。");
  }

  private String total(CaseNumber number, String office) {
    return scores.of(number, office).total().toPlainString();
  }

  /** What its form shows it, and nothing of the others. */
  private Object told(CaseNumber number, String office) {
    var task = assessed.task(number, "stateOnScore", office, null);
    Map<String, Object> shown = assessed.shown(office + ".leader", task);
    assertThat(shown.get("office")).isEqualTo(office);
    return shown.get("draftTotal");
  }
}
