package cn.jiedao.assessment.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.office.Entries;
import cn.jiedao.assessment.office.Stage;
import cn.jiedao.assessment.sheet.SheetsOfTests;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.database.Superuser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two offices appeal in the same case: each round is an office's own (Art. 20). */
@JiedaoTest
@Tag("INV-20-51")
class AssessmentAppealProcessTest {
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private Appealing appealing;
  @Autowired private Appeals appeals;
  @Autowired private Entries entries;
  @Autowired private Officers officers;
  @Autowired private SheetsOfTests sheets;
  @Autowired private Superuser superuser;
  @Autowired private ProcessEngine engine;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void an_office_appeals_once_against_scores_of_its_own_before_people_who_had_no_hand_in_them() {
    CaseNumber annual = shown();
    List<String> offices = assessing.offices(annual);
    String one = offices.get(0);
    String other = offices.get(1);
    assertThat(officers.shown(one + ".leader", annual, "fileAppeal"))
        .containsEntry("office", one)
        .containsKeys("appealableTotal", "appealableScores");
    assertThatThrownBy(() -> appealing.file(annual, one, "9.9"))
        .hasMessageContaining("不是本街道考核方案中的指标");
    assertThatThrownBy(() -> appealing.file(annual, one, "1.1", "1.1"))
        .hasMessageContaining("写了两次");
    assertThatThrownBy(() -> appealing.file(annual, one, "veto"))
        .as("it has none")
        .hasMessageContaining("不是本街道考核方案中的指标");
    appealing.file(annual, one, "1.1", "bonus");
    appealing.file(annual, other, "2.2");
    assertThat(appeals.contested(annual, one)).containsExactlyInAnyOrder("1.1", "bonus");
    assertThat(sheets.text(one + ".leader", "/workplace/assessments/" + annual + "/" + one))
        .contains("加减分（街道已经申诉，答复之前不是最后结果）");

    assertThatThrownBy(() -> appealing.withdraw(annual, other + ".clerk"))
        .hasMessageContaining("现在不能办理");
    appealing.withdraw(annual, other + ".leader");
    assertThatThrownBy(() -> appealing.withdraw(annual, other + ".leader"))
        .hasMessageContaining("现在不能办理");
    assertThat(appeals.find(annual, other).orElseThrow().outcome())
        .isEqualTo(AppealOutcome.WITHDRAWN);

    assertThat(officers.shown(appealing.panel(annual), annual, "decideAppeal"))
        .containsEntry("office", one)
        .hasEntrySatisfying(
            "contestedSummary", lines -> assertThat(lines.toString()).contains("1.1：街道认为 98.6"));
    assertThat(served(annual))
        .contains("\"1.1 社区党组织达标率（权重 15）\"")
        .doesNotContain("\"2.2 低保和临时救助按时办结率（权重 10）\"");
    assertThatThrownBy(() -> appealing.correct(annual, one, "2.2"))
        .hasMessageContaining("不是街道申诉的、可以更正数据的指标");
    assertThatThrownBy(() -> appealing.correct(annual, one, "bonus"))
        .hasMessageContaining("合计须在 −5 至 5 分之间");
    bonusesWereRecordedBy(annual, appealing.panel(annual));
    assertThatThrownBy(() -> appealing.correct(annual, one, "1.1"))
        .hasMessageContaining("须由没有参与的人员答复");
    bonusesWereRecordedBy(annual, assessing.of(annual, "performance.clerk"));
    appealing.correct(annual, one, "1.1");

    assertThat(appeals.of(annual))
        .extracting(Appeal::outcome)
        .containsExactly(AppealOutcome.CORRECTED, AppealOutcome.WITHDRAWN);
    assertThat(appeals.contested(annual, one)).isEmpty();
    assertThat(entries.history(annual, one))
        .filteredOn(entered -> entered.entry().indicator().equals("1.1"))
        .extracting(entered -> entered.stage())
        .containsExactly(Stage.VERIFIED, Stage.APPEALED);
    assertThat(officers.waitingAt(annual)).doesNotContain("fileAppeal", "decideAppeal");
  }

  /** The form as the panel gets it. */
  private String served(CaseNumber annual) {
    String panel = appealing.panel(annual);
    String task = officers.task(panel, annual, "decideAppeal").getId();
    return officers.as(
        panel,
        () -> {
          try (InputStream form = engine.getFormService().getDeployedTaskForm(task)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  /** A year of two offices whose results were shown to the public. */
  private CaseNumber shown() {
    CaseNumber annual = assessing.begun(assessing.county(2, 2026), 2026);
    contributing.contribute(annual, office -> 90);
    assessing.bonuses(annual);
    for (String office : assessing.offices(annual))
      officers.submit(
          office + ".leader", annual, "stateOnScore", Map.of("scoreStatement", "agree"));
    assessing.review(annual, "confirmed");
    assessing.decide(annual);
    return annual;
  }

  /** Past what keeps the case file. */
  private void bonusesWereRecordedBy(CaseNumber annual, String person) {
    new JdbcTemplate(superuser.connections())
        .execute(
            """
            set session_replication_role = replica;
            update jiedao.case_step set person = '%s' where (case_number, element) = ('%s', 'recordBonuses')
            """
                .formatted(person, annual.value()));
  }
}
