package cn.jiedao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Desk;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import cn.jiedao.transfer.Review;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
@Tag("INV-S-30")
class UrgingIT {
  private static final String CLERK = Review.APPLICANT;

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private CaseActs acts;
  @Autowired private Actors actors;
  @Autowired private OpenTasks tasks;
  @Autowired private Urgings urgings;
  @Autowired private Steps steps;
  @Autowired private Chains chains;
  @Autowired private JdbcClient database;

  @AfterEach
  void present() {
    ClockUtil.reset();
  }

  private CaseNumber withStaffing(String title) {
    CaseNumber number = review.apply(title);
    review.submitMaterials(number);
    return number;
  }

  private static void on(String day) {
    long moment = Instant.parse(day + "T02:00:00Z").toEpochMilli();
    ClockUtil.offset(moment - System.currentTimeMillis());
  }

  private void urge(String person, CaseNumber number) {
    officers.as(
        person,
        () -> {
          acts.carryOut(number, "urge", actors.current(), "已超过承诺时间");
          return null;
        });
  }

  private void assertRefused(String person, CaseNumber number, String message) {
    assertThatThrownBy(() -> urge(person, number))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(message);
  }

  /** domain.md D, 2026: off from 10-01 to 10-07, worked on Saturday 10-10. */
  @Test
  void a_task_is_urged_once_a_working_day_and_days_off_bring_no_new_one() {
    on("2026-09-30");
    CaseNumber number = withStaffing("国庆催办");
    urge(CLERK, number);
    assertRefused(CLERK, number, "请在下一个工作日再催办");
    on("2026-10-03");
    assertRefused(CLERK, number, "请在下一个工作日再催办");
    on("2026-10-08");
    urge(CLERK, number);
    on("2026-10-10");
    urge(CLERK, number);
    on("2026-10-11");
    assertRefused(CLERK, number, "请在下一个工作日再催办");
    assertThat(urgings.of(number)).hasSize(3);
    assertThat(steps.of(number, "urge")).hasSize(3);
    assertThat(chains.verify(number)).isEmpty();
  }

  @Test
  void whoever_waits_urges_and_whoever_has_the_task_is_told() {
    CaseNumber number = withStaffing("催办一次");
    Desk staffing = new Desk(port, "gusu-staffing.clerk");
    String task = tasks.of(number).get(0).id();
    staffing.actOnTask(task, "transfer", "{\"person\":\"gusu-staffing.deputy\",\"reason\":\"分工\"}");
    String reason = "{\"reason\":\"材料已经齐备\"}";
    assertThat(staffing.actOnCase(number, "urge", reason).statusCode()).isEqualTo(409);
    assertThat(new Desk(port, "gusu-finance.clerk").actOnCase(number, "urge", reason).statusCode())
        .isEqualTo(404);
    Desk clerk = new Desk(port, CLERK);
    assertThat(clerk.actOnCase(number, "urge", "{}").body()).contains("请填写理由");
    assertThat(clerk.actOnCase(number, "urge", reason).statusCode()).isEqualTo(200);
    assertThat(clerk.actOnCase(number, "urge", reason).body()).contains("本工作日都已催办过");
    assertThat(urged(number)).containsExactly("gusu-staffing.deputy");
    assertThat(steps.latest(number, "urge").orElseThrow().text("urgedTasks")).isEqualTo("受理审查");
    assertThat(clerk.ask("/workplace/cases/" + number).body()).contains("催办环节", "已催办 1 次");
  }

  private List<String> urged(CaseNumber number) {
    return database
        .sql("select person from inbox_notice where kind = 'urged' and case_number = :number")
        .param("number", number.value())
        .query(String.class)
        .list();
  }
}
