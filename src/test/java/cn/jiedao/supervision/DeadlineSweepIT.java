package cn.jiedao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.transfer.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sweep over deadlines does, to whom, and that it never does more. */
@JiedaoTest
class DeadlineSweepIT {
  private static final String OFFICE = "gusu-pingjiang";

  @Autowired private DeadlineSweep sweep;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private CaseAccess access;
  @Autowired private TaskService tasks;
  @Autowired private WorkingDays calendar;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  @BeforeEach
  void beginAtTenOnAWorkingDayLongAfterTheOtherTests() {
    ClockUtil.setCurrentTime(
        Date.from(LocalDate.of(2027, 3, 1).atTime(10, 0).atZone(WorkingDays.ZONE).toInstant()));
    leaveWhatOtherTestsHaveOpen();
  }

  private void leaveWhatOtherTestsHaveOpen() {
    for (Stage stage : Stage.values())
      database
          .sql(
              "insert into deadline_notice select id_, ?, 'other', now() from act_ru_task on conflict do nothing")
          .param(stage.code())
          .update();
  }

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void whoever_has_a_task_is_reminded_on_its_day_and_told_once_that_it_is_overdue() {
    CaseNumber number = accepted("夜间施工噪声巡查");
    after(6);
    assertThat(told(OFFICE + ".leader", number)).doesNotContain("due-soon");
    after(1);
    assertThat(told(OFFICE + ".leader", number)).containsOnlyOnce("due-soon");
    assertThat(told(OFFICE + ".clerk", number)).as("only leaders are asked").isEmpty();
    after(1);
    after(2);
    assertThat(told(OFFICE + ".leader", number))
        .containsOnlyOnce("due-soon")
        .doesNotContain("overdue");
    after(1);
    after(0);
    assertThat(told(OFFICE + ".leader", number)).containsOnlyOnce("due-soon", "overdue");
  }

  @Test
  void what_somebody_has_claimed_only_he_is_reminded_of() {
    CaseNumber number = accepted("背街小巷晾晒巡查");
    String task = officers.task(OFFICE + ".leader", number, "giveOpinion").getId();
    tasks.setAssignee(task, "gusu-shuangta.leader");
    after(8);
    assertThat(told(OFFICE + ".leader", number)).doesNotContain("due-soon");
    assertThat(toldOf(task, "gusu-shuangta.leader")).isEqualTo(1);
  }

  @Test
  void an_overdue_task_is_reported_to_its_leaders_and_then_to_the_government_office_by_steps() {
    CaseNumber number = accepted("河长制日常巡河");
    after(11);
    assertThat(reports(number)).extracting(Step::element).containsOnly("escalateToLeader");
    assertThat(reports(number))
        .filteredOn(step -> step.text("lateOrganization").contains("平江"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.person()).isNull();
              assertThat(step.text("daysLate")).isEqualTo("1");
              assertThat(step.text("reportedTo")).endsWith("负责人");
            });
    after(2);
    after(0);
    assertThat(reports(number))
        .filteredOn(step -> step.text("lateOrganization").contains("平江"))
        .extracting(Step::element)
        .containsExactly("escalateToLeader", "escalateToSuperior");
    assertThat(told("gusu-government-office.leader", number)).contains("escalated");
    assertThat(access.of(number))
        .extracting(CaseAccess.Grant::organization)
        .contains("gusu-government-office");
  }

  @Test
  @Tag("INV-12-3")
  void an_office_that_stays_silent_is_escalated_to_the_record_of_silence_and_never_consents() {
    CaseNumber number = accepted("楼道堆物劝导清理");
    review.give(number, "gusu-shuangta", "agreed");
    review.give(number, "gusu-jinchang", "agreed");
    after(8);
    officers.fire(number, "reminderDue");
    after(12);
    assertThat(officers.waitingAt(number)).as("the sweep answers nothing").contains("giveOpinion");
    assertThat(reports(number)).extracting(Step::element).contains("escalateToSuperior");

    officers.fire(number, "opinionOverdue");
    after(8);
    assertThat(officers.waitingAt(number)).contains("recordSilence").doesNotContain("giveOpinion");
    assertThat(opinionsOf(number, OFFICE)).isEmpty();

    officers.submit(
        "gusu-government.leader",
        number,
        "recordSilence",
        Map.of("silenceDecision", "recorded", "reason", "经提醒和催告仍未反馈。"));
    after(5);
    assertThat(steps.of(number, "enterSilence"))
        .extracting(step -> step.text("office"))
        .containsExactly(OFFICE);
    assertThat(opinionsOf(number, OFFICE)).as("silence is no answer").isEmpty();
  }

  @Test
  void what_a_node_had_begun_when_it_died_is_done_once_by_the_next() {
    CaseNumber number = accepted("共享单车摆放整理");
    pass(13);
    transaction.executeWithoutResult(
        dies -> {
          sweep.sweep();
          dies.setRollbackOnly();
        });
    assertThat(noted(number)).isZero();
    assertThat(reports(number)).isEmpty();
    sweep.sweep();
    assertThat(reports(number)).isNotEmpty();
    assertThat(reports(number).stream().map(step -> step.task() + step.element()))
        .doesNotHaveDuplicates();
  }

  @Test
  void on_however_many_nodes_it_runs_at_once_each_act_is_done_once() {
    CaseNumber number = accepted("小型垃圾箱房保洁");
    pass(13);
    var nodes =
        IntStream.range(0, 4)
            .mapToObj(node -> CompletableFuture.runAsync(sweep::sweep))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(nodes).join();
    sweep.sweep();
    assertThat(reports(number).stream().map(step -> step.task() + step.element()))
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(told(OFFICE + ".leader", number)).containsOnlyOnce("overdue");
  }

  @Test
  void a_case_somebody_acts_on_is_left_to_the_next_run() {
    CaseNumber number = accepted("占道停车劝导");
    pass(13);
    transaction.executeWithoutResult(
        officer -> {
          cases.lock(number);
          CompletableFuture.runAsync(sweep::sweep).join();
        });
    assertThat(reports(number)).isEmpty();
    sweep.sweep();
    assertThat(reports(number)).isNotEmpty();
  }

  private CaseNumber accepted(String title) {
    CaseNumber number = review.apply(title);
    review.submitMaterials(number);
    review.accept(number);
    return number;
  }

  private void after(int workingDays) {
    pass(workingDays);
    sweep.sweep();
  }

  private void pass(int workingDays) {
    LocalDate today = LocalDate.now(clock);
    LocalDate then = calendar.addWorkingDays(today, workingDays);
    ClockUtil.setCurrentTime(
        Date.from(clock.instant().plus(Duration.ofDays(then.toEpochDay() - today.toEpochDay()))));
    assertThat(LocalDate.now(clock)).isEqualTo(then);
  }

  private List<String> told(String person, CaseNumber number) {
    return database
        .sql(
            "select kind from inbox_notice where person = ? and case_number = ? and kind in ('due-soon', 'overdue', 'escalated')")
        .params(person, number.value())
        .query(String.class)
        .list();
  }

  private int toldOf(String task, String person) {
    return database
        .sql(
            "select count(*) from inbox_notice where person = ? and kind = 'due-soon' and link like '%' || ?")
        .params(person, task)
        .query(Integer.class)
        .single();
  }

  private List<Step> reports(CaseNumber number) {
    return steps.of(number).stream()
        .filter(step -> step.element().startsWith("escalateTo"))
        .toList();
  }

  private List<Step> opinionsOf(CaseNumber number, String office) {
    return steps.of(number, "giveOpinion").stream()
        .filter(step -> office.equals(step.organization()))
        .toList();
  }

  private int noted(CaseNumber number) {
    return database
        .sql("select count(*) from deadline_notice where case_number = ?")
        .param(number.value())
        .query(Integer.class)
        .single();
  }
}
