package cn.jiedao.workplace.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.transfer.Review;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of 督查看板 against those reckoned by hand, and who sees whose. */
@JiedaoTest
class DashboardIT {
  private static final String PATH = "/workplace/dashboard";
  private static final String LEADER = FourCases.BODY + ".leader";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private FourCases cases;
  @Autowired private JdbcClient database;

  @BeforeEach
  void four_cases_have_happened() {
    cases.happen();
  }

  @AfterEach
  void back_to_today() {
    ClockUtil.reset();
  }

  @Test
  void days_from_opening_to_end_are_those_of_the_cases() {
    assertThat(rows(LEADER, "durations", "")).containsExactly("\"行政事务交由街道办理准入审核\",4.0,9.4,10.0,3");
  }

  @Test
  void each_week_counts_what_was_opened_and_ended_in_it() {
    LocalDate monday = monday(cases.opened.get(0));
    int open = 0;
    for (String row : rows(LEADER, "flow", "")) {
      int opened = in(monday, cases.opened);
      int ended = in(monday, cases.ended);
      open += opened - ended;
      assertThat(row).isEqualTo("\"%s\",%d,%d,%d", monday, opened, ended, open);
      monday = monday.plusWeeks(1);
    }
    assertThat(monday).isEqualTo(monday(cases.today()).plusWeeks(1));
    assertThat(open).isEqualTo(1);
  }

  @Test
  void what_waits_is_late_once_its_limit_has_passed() {
    assertThat(rows(LEADER, "organizations", ""))
        .singleElement()
        .asString()
        .startsWith("\"姑苏区信访局\",1,0,0,1,");
    assertThat(rows(LEADER, "steps", ""))
        .singleElement()
        .asString()
        .contains(",1,0,1,")
        .endsWith(",40");
  }

  @Test
  void an_answer_after_its_limit_is_late() {
    List<String[]> weeks =
        rows(LEADER, "timeliness", "").stream().map(row -> row.split(",")).toList();
    assertThat(weeks.stream().mapToInt(week -> Integer.parseInt(week[1])).sum()).isEqualTo(3);
    assertThat(weeks.stream().mapToInt(week -> Integer.parseInt(week[2])).sum()).isEqualTo(1);
  }

  @Test
  void a_leader_sees_his_own_organisation_whatever_he_asks_for() {
    assertThat(rows(LEADER, "durations", "&organization=gusu-market-supervision")).isEmpty();
    assertThat(rows(LEADER, "organizations", "&organization=gusu-staffing")).isEmpty();
    assertThat(rows(LEADER, "organizations", "&unit=suzhou")).isEmpty();
    assertThat(rows("gusu-pingjiang.leader", "organizations", ""))
        .allSatisfy(row -> assertThat(row).startsWith("\"平江街道\""));
    assertThat(rows("suzhou-finance.leader", "durations", "&organization=" + FourCases.BODY))
        .isEmpty();
  }

  @Test
  void who_governs_a_unit_sees_it_and_all_below_but_no_other() {
    String body = "&organization=" + FourCases.BODY;
    var reaching =
        List.of(
            "gusu-government.leader",
            "gusu-government-office.leader",
            "gusu-performance.leader",
            "suzhou-government.leader",
            "admin",
            "auditor");
    for (String person : reaching)
      assertThat(rows(person, "durations", body)).as(person).hasSize(1);
    assertThat(rows("gusu-government.leader", "organizations", "&unit=suzhou")).isEmpty();
  }

  @Test
  void an_officer_without_the_power_to_decide_has_no_board() {
    for (String person : List.of(FourCases.BODY + ".clerk", "gusu-government.clerk", "secadmin"))
      for (String page : List.of("", ".xlsx", "/steps.csv"))
        assertThat(new Browser(port).login(person).get(PATH + page).statusCode()).isEqualTo(403);
  }

  @Test
  void an_order_without_an_answer_shows_to_both_sides_and_when_it_is_late() {
    order(cases.today().minusDays(1));
    String late = "\"姑苏区信访局\",\"姑苏区政府办公室\",\"请说明原因\",\"%s\",\"超期未答复\",";
    for (String person : List.of(LEADER, "gusu-government-office.leader", "auditor"))
      assertThat(rows(person, "orders", "&organization=" + FourCases.BODY))
          .as(person)
          .containsExactly(
              "\"" + cases.waiting + "\"," + late.formatted(cases.today().minusDays(1)));
    assertThat(rows("gusu-finance.leader", "orders", "")).isEmpty();
  }

  private void order(LocalDate answerBy) {
    database
        .sql(
            """
            insert into supervision_order (case_number, organization, task_names, superior, person, demand, at, answer_by)
            values (:number, :body, '补正材料', 'gusu-government-office', 'gusu-government-office.leader', '请说明原因',
              :at, :answerBy)
            """)
        .param("number", cases.waiting.value())
        .param("body", FourCases.BODY)
        .param("at", Timestamp.valueOf(answerBy.minusDays(5).atStartOfDay()))
        .param("answerBy", answerBy)
        .update();
  }

  @Test
  void practice_does_not_count() {
    var application = new HashMap<>(Review.application("演练"));
    application.put("affectedOffices", List.of("sandbox-east"));
    officers.start("sandbox-market-supervision.clerk", "task-transfer-review", application);
    assertThat(rows("auditor", "organizations", "")).noneMatch(row -> row.contains("演练"));
    assertThat(rows("auditor", "organizations", "&unit=sandbox")).isEmpty();
    assertThat(rows("sandbox-government.leader", "organizations", "")).isEmpty();
    assertThat(new Browser(port).login("auditor").get(PATH).body()).doesNotContain(">演练区<");
  }

  @Test
  void the_page_shows_the_same_figures_as_the_files() {
    String page = new Browser(port).login(LEADER).get(PATH + period()).body();
    assertThat(page)
        .contains("<span>姑苏区信访局</span>，", "<dt>已超期</dt><dd>1 项</dd>", "<dt>期间立案</dt><dd>4 件</dd>")
        .contains("<dt>按期率</dt><dd>75%</dd>", "data-value=\"9.4", ">9.4</td>")
        .doesNotContain("style=\"");
  }

  @Test
  void a_period_that_cannot_be_is_refused_in_words() {
    var auditor = new Browser(port).login("auditor");
    for (String wrong :
        List.of("?from=2026-02-30", "?from=2026-03-01&until=2026-02-01", "?from=1999-01-01"))
      assertThat(auditor.get(PATH + wrong).statusCode()).as(wrong).isEqualTo(400);
  }

  /** The lines of a table as a file, without its head. */
  private List<String> rows(String person, String table, String more) {
    var answer = new Browser(port).login(person).get(PATH + "/" + table + ".csv" + period() + more);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("\uFEFF");
    return answer.body().lines().skip(1).toList();
  }

  private String period() {
    return "?from=" + cases.opened.get(0) + "&until=" + cases.today();
  }

  private static int in(LocalDate monday, List<LocalDate> days) {
    return (int) days.stream().filter(day -> monday(day).equals(monday)).count();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
