package cn.jiedao.assessment.office;

import static cn.jiedao.assessment.office.OfficesAssessed.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.engine.FourEyes;
import cn.jiedao.form.Violation;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.register.CountyFixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the data of a year come together, two offices side by side (Art. 20). */
@JiedaoTest
class OfficeAssessmentProcessTest {
  private static final int YEAR = 2026;

  @Autowired private Officers officers;
  @Autowired private Assessing assessing;
  @Autowired private OfficesAssessed assessed;
  @Autowired private AssessedIndicators indicators;
  @Autowired private Entries entries;
  @Autowired private FourEyes fourEyes;
  @Autowired private ReviewerRules reviewers;
  @Autowired private CountyFixtures counties;
  @Autowired private JdbcClient database;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  @Tag("INV-20-8")
  void an_office_reports_and_each_department_verifies_with_two_people() {
    CaseNumber number = assessing.begun(assessing.county(2, YEAR), YEAR);
    String office = assessing.offices(number).get(0);
    String other = assessing.offices(number).get(1);
    report(number, office, other);
    assessed.reportOnYear(number, other);
    assertThatThrownBy(() -> assessed.selfReport(number, office))
        .as("the other office's report is not its own")
        .hasMessageContaining("缺少材料「自评报告」");
    assessed.reportOnYear(number, office);
    verify(number, office, other);
    assessed.verify(number, other);
    assertThat(entries.of(number, office))
        .extracting(one -> one.entry().indicator())
        .containsExactlyInAnyOrderElementsOf(
            indicators.given(number, office).stream().map(Indicator::code).toList());
    assertThat(officers.waitingAt(number)).doesNotContain("scoreIndicators", "reviewScores");
  }

  @Test
  @Tag("INV-20-8")
  void a_leader_scores_only_where_another_could_review() {
    String unit = counties.county(1);
    String body = unit + "-audit";
    String leader = body + ".leader";
    var himself = new Actor(leader, "负责人", body, true, null);
    var forHim = new Actor(body + ".deputy", "代理人", body, true, null, leader, null);
    assertThat(scoring(himself)).hasSize(1);
    assertThat(scoring(forHim)).hasSize(1);
    assertThat(scoring(new Actor(body + ".clerk", "经办人", body, false, null))).isEmpty();
    database
        .sql(
            """
            insert into post (person, organization, leader, title, valid_from)
            values (:person, :body, true, '副主任', '2020-01-01')
            """)
        .param("person", unit + "-justice.leader")
        .param("body", body)
        .update();
    assertThat(scoring(himself)).isEmpty();
  }

  private List<Violation> scoring(Actor actor) {
    return reviewers.check(new AnswerRules.Submission(null, null, actor, Map.of(), Map.of()));
  }

  private void report(CaseNumber number, String office, String other) {
    for (int month : List.of(4, 7, 10, 13)) {
      assessing.arrive(month == 13 ? LocalDate.of(YEAR + 1, 1, 2) : LocalDate.of(YEAR, month, 2));
      officers.fire(number, "quarterOver");
      if (month == 4) refuseWhatIsIncomplete(number, office);
      assessed.report(number, office);
      assertThat(officers.open(number, "reportQuarter")).hasSize(1);
      assessed.report(number, other);
    }
  }

  private void refuseWhatIsIncomplete(CaseNumber number, String office) {
    var withoutReason =
        assessed.quarterData(number, office).stream()
            .map(one -> row("indicator", one.get("indicator")))
            .toList();
    assertThatThrownBy(() -> assessed.report(number, office, withoutReason))
        .hasMessageContaining("没有数值，请在说明中写明原因");
    assertThatThrownBy(() -> assessed.report(number, office, List.of(row("indicator", "X-1"))))
        .hasMessageContaining("须逐项填写方案的全部指标");
  }

  /** Returned once by each, and by nobody for himself. */
  private void verify(CaseNumber number, String office, String other) {
    for (String department : assessed.scorers(number, office)) {
      String clerk = department + ".clerk";
      refuseStrangeIndicators(number, office, department);
      assertThatThrownBy(() -> assessed.score(number, office, department, department + ".leader"))
          .as("nobody would be left to review")
          .hasMessageContaining("请交由经办人评分，再由您复核");
      assessed.score(number, office, department, clerk);
      assertThat(bar(number, department, office)).isPresent();
      assertThat(bar(number, department, other)).isEmpty();
      assessed.review(number, office, department, "returned");
      Task again = assessed.task(number, "scoreIndicators", office, department);
      Map<String, Object> shown = assessed.shown(clerk, again);
      assertThat(shown.get("scoreReviewReason")).isEqualTo("与佐证材料不一致，请重新核实。");
      assertThat(shown.get("entries").toString()).containsAnyOf("actual", "marks");
      assertThat(shown.get("quartersReported").toString()).contains("第四季度：");
      assessed.score(number, office, department, clerk);
      assessed.review(number, office, department, "confirmed");
    }
  }

  private Optional<Step> bar(CaseNumber number, String department, String office) {
    return fourEyes.bar(
        number,
        department + ".clerk",
        List.of("scoreIndicators"),
        Map.of("office", office, "department", department));
  }

  private void refuseStrangeIndicators(CaseNumber number, String office, String department) {
    Task task = assessed.task(number, "scoreIndicators", office, department);
    var strange = Map.<String, Object>of("entries", List.of(row("indicator", "X-1", "actual", 1)));
    assertThatThrownBy(() -> assessed.submit(department + ".clerk", task, strange))
        .hasMessageContaining("指标 X-1 不在可以填写的指标中");
  }
}
