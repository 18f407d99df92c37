package cn.jiedao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.supervision.Recounts;
import cn.jiedao.transfer.Review;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the announcement of a year does to the deadlines that were counted without it. */
@JiedaoTest
class RecountIT {
  private static final String PAPER = "https://www.gov.cn/zhengce/content/202711/content_2028.htm";

  @Autowired private Arrangements arrangements;
  @Autowired private Recounts recounts;
  @Autowired private WorkingDays calendar;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Steps steps;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  @AfterEach
  void setTheClockBack() {
    ClockUtil.reset();
  }

  /** 2028-04-20 is a Thursday; provisionally only 1 and 2 May are off. */
  @Test
  void an_announced_year_moves_running_deadlines_and_timers_once_and_each_change_is_a_step() {
    at("2028-04-20T10:00");
    CaseNumber asked = review.apply("防汛沙袋巡查");
    review.submitMaterials(asked);
    review.accept(asked);
    assertThat(dueOf(asked, "giveOpinion")).containsOnly("2028-05-08");
    assertThat(timersOf(asked, "reminderDue")).containsOnly("2028-05-03");
    at("2028-04-27T10:00");
    CaseNumber filed = review.apply("道路积水点巡查");
    review.submitMaterials(filed);
    assertThat(dueOf(filed, "acceptApplication")).containsOnly("2028-05-08");
    CaseNumber draft = review.apply("雨水篦子清掏");
    String draftDue = dueOf(draft, "submitMaterials").get(0);

    Arrangement loaded = arrangements.load(announced(), "admin");
    assertThat(calendar.isWorkingDay(LocalDate.of(2028, 5, 5))).isFalse();
    recounts.goOn();
    assertThat(dueOf(filed, "acceptApplication"))
        .as("not before every node knows")
        .contains("2028-05-08");

    at("2028-04-27T10:05");
    transaction.executeWithoutResult(
        dies -> {
          recounts.goOn();
          dies.setRollbackOnly();
        });
    assertThat(changes(asked)).isEmpty();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(recounts::goOn), CompletableFuture.runAsync(recounts::goOn))
        .join();
    recounts.goOn();

    assertThat(dueOf(asked, "giveOpinion")).containsOnly("2028-05-09");
    assertThat(timersOf(asked, "opinionOverdue")).containsOnly("2028-05-09");
    assertThat(timersOf(asked, "reminderDue")).containsOnly("2028-04-28");
    assertThat(dueOf(filed, "acceptApplication")).as("by its clock").containsOnly("2028-05-10");
    assertThat(dueOf(draft, "submitMaterials")).doesNotContain(draftDue);
    assertThat(changes(filed))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.person()).isNull();
              assertThat(step.text("dueBefore")).isEqualTo("2028-05-08");
              assertThat(step.text("dueNow")).isEqualTo("2028-05-10");
              assertThat(step.text("arrangement")).contains("2028", PAPER);
            });
    assertThat(changes(asked)).as("3 offices with 2 timers each, 3 departments").hasSize(12);
    assertThat(progress(loaded.id())).containsExactly(0, 1);

    CaseNumber later = review.apply("井盖缺失巡查");
    assertThat(dueOf(later, "submitMaterials")).isEqualTo(dueOf(draft, "submitMaterials"));
  }

  private static Announcement announced() {
    var days = new StringBuilder();
    for (String off :
        List.of(
            "2028-01-01",
            "2028-01-25",
            "2028-01-26",
            "2028-01-27",
            "2028-01-28",
            "2028-04-04",
            "2028-05-01",
            "2028-05-02",
            "2028-05-03",
            "2028-05-04",
            "2028-05-05",
            "2028-05-28",
            "2028-10-01",
            "2028-10-02",
            "2028-10-03"))
      days.append("{\"name\": \"放假\", \"date\": \"%s\", \"isOffDay\": true},".formatted(off));
    days.append("{\"name\": \"劳动节\", \"date\": \"2028-04-22\", \"isOffDay\": false},");
    days.append("{\"name\": \"劳动节\", \"date\": \"2028-05-06\", \"isOffDay\": false}");
    return Announcement.read("{\"year\": 2028, \"days\": [" + days + "]}", PAPER);
  }

  private static void at(String minute) {
    ClockUtil.setCurrentTime(
        Date.from(LocalDateTime.parse(minute).atZone(WorkingDays.ZONE).toInstant()));
  }

  private List<String> dueOf(CaseNumber number, String element) {
    return officers.open(number, element).stream()
        .map(task -> WorkingDays.dayOf(task.getDueDate().toInstant()).toString())
        .toList();
  }

  private List<String> timersOf(CaseNumber number, String element) {
    return database
        .sql(
            """
            select j.duedate_ from case_head h join act_ru_job j on j.root_proc_inst_id_ = h.process_instance
            join act_ru_jobdef d on d.id_ = j.job_def_id_ where h.number = ? and d.act_id_ = ?
            """)
        .params(number.value(), element)
        .query((row, i) -> WorkingDays.dayOf(row.getTimestamp(1).toInstant()).toString())
        .list();
  }

  private List<Step> changes(CaseNumber number) {
    return steps.of(number, "recountDeadline");
  }

  private List<Integer> progress(long arrangement) {
    return database
        .sql(
            "select failed, (ended_at is not null)::int from deadline_recount where arrangement = ?")
        .param(arrangement)
        .query((row, i) -> List.of(row.getInt(1), row.getInt(2)))
        .single();
  }
}
