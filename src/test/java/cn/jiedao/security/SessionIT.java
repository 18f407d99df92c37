package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class SessionIT {
  private static final String NEWCOMER = "gusu-statistics.deputy";
  private static final String TWO_POSTS = "gusu-veterans.deputy";

  @LocalServerPort private int port;
  @Autowired private Revocations revocations;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient database;

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
  }

  @Test
  void a_session_ends_after_eight_hours() {
    var browser = new Browser(port).login("gusu-justice.clerk");
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 28_800_000 - 60_000));
    assertThat(browser.get("/account/session").statusCode()).isEqualTo(200);
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + 120_000));
    assertThat(browser.get("/account/session").statusCode()).isEqualTo(302);
    assertThat(browser.api("GET", "/task", null).statusCode()).isEqualTo(401);
  }

  @Test
  void a_revoked_person_is_out_within_five_seconds() {
    var browser = new Browser(port).login("gusu-justice.clerk");
    assertThat(browser.api("GET", "/task", null).statusCode()).isEqualTo(200);
    revocations.revoke("gusu-justice.clerk");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> browser.api("GET", "/task", null).statusCode() == 401);
  }

  @Test
  void after_a_first_login_nothing_is_open_but_the_change_of_password() {
    database
        .sql("update person set must_change_password = true where id = :id")
        .param("id", NEWCOMER)
        .update();
    var browser = new Browser(port).login(NEWCOMER);
    assertThat(browser.get("/camunda/app/tasklist/default/").headers().firstValue("Location"))
        .hasValue("/account/password");
    assertThat(browser.api("GET", "/task", null).statusCode()).isEqualTo(403);
    assertThat(basic(NEWCOMER, null)).isEqualTo(403);
    assertThat(change(browser, "short").body()).contains("密码没有修改", "10", "大写");
    assertThat(change(browser, "Jiedao-2026-x").body()).contains("常见");
    assertThat(change(browser, "Ping-Jiang-2026").statusCode()).isEqualTo(302);
    assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(new Browser(port).login(NEWCOMER, "Ping-Jiang-2026").statusCode()).isEqualTo(302);
  }

  private static java.net.http.HttpResponse<String> change(Browser browser, String next) {
    return browser.submit(
        "/account/password", Map.of("present", Browser.PASSWORD, "next", next, "again", next));
  }

  @Test
  void somebody_with_two_posts_acts_for_one_of_them_at_a_time() {
    secondPost();
    Task task = taskOf("gusu-audit");
    try {
      var browser = new Browser(port).login(TWO_POSTS);
      assertThat(browser.api("GET", "/task", null).statusCode()).isEqualTo(403);
      choose(browser, "gusu-veterans");
      assertThat(browser.get("/account/session").body()).contains("gusu-veterans");
      assertThat(browser.api("GET", "/task", null).body()).doesNotContain(task.getId());
      choose(browser, "gusu-audit");
      assertThat(browser.api("GET", "/task", null).body()).contains(task.getId());
      var foreign = browser.submit("/account/post", Map.of("organization", "gusu-finance"));
      assertThat(foreign.body()).contains("没有岗位");
      assertThat(browser.get("/account/session").body()).contains("gusu-audit");
    } finally {
      tasks.deleteTask(task.getId(), true);
    }
  }

  @Test
  void a_stateless_call_says_for_which_post() {
    secondPost();
    assertThat(basic(TWO_POSTS, null)).isEqualTo(400);
    assertThat(basic(TWO_POSTS, "gusu-audit")).isEqualTo(200);
    assertThat(basic(TWO_POSTS, "gusu-finance")).isEqualTo(403);
    assertThat(basic("gusu-justice.clerk", null)).isEqualTo(200);
    assertThat(basic("gusu-justice.clerk", "gusu-audit")).isEqualTo(403);
  }

  private void choose(Browser browser, String organization) {
    var answer = browser.submit("/account/post", Map.of("organization", organization));
    assertThat(answer.statusCode()).isEqualTo(302);
    browser.get("/camunda/app/tasklist/default/");
  }

  private int basic(String person, String actingFor) {
    String pair = person + ":" + Browser.PASSWORD;
    String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
    var browser = new Browser(port);
    var answer =
        actingFor == null
            ? browser.get("/engine-rest/task", "Authorization", header)
            : browser.get("/engine-rest/task", "Authorization", header, "X-Acting-For", actingFor);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    return answer.statusCode();
  }

  private void secondPost() {
    database
        .sql(
            """
            insert into post (person, organization, leader, title, valid_from)
            select :person, 'gusu-audit', false, '经办人', date '2020-01-01'
            where not exists (select from post where person = :person and organization = 'gusu-audit')
            """)
        .param("person", TWO_POSTS)
        .update();
  }

  private Task taskOf(String organization) {
    Task task = tasks.newTask();
    task.setName("审计");
    tasks.saveTask(task);
    tasks.addCandidateGroup(task.getId(), organization);
    return task;
  }
}
