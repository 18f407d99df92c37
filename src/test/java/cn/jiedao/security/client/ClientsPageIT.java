package cn.jiedao.security.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The security administrator lets a system in by the page, and shuts it out. */
@JiedaoTest
class ClientsPageIT {
  private static final String PAGE = "/workplace/clients";
  private static final Pattern KEY = Pattern.compile("class=\"secret\">([^<]+)<");

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private Browser administrator;
  private String client;

  @BeforeEach
  void administrator() {
    administrator = new Browser(port).login("secadmin");
    client = "oa-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private HttpResponse<String> add(String organization, String process) {
    return administrator.submit(
        PAGE,
        Map.of(
            "id", client,
            "name", "市场监管办公系统",
            "organization", organization,
            "processes", process,
            "callsPerMinute", ""));
  }

  private String issue() {
    administrator.submit(
        PAGE + "/" + client + "/keys",
        Map.of("lastDay", LocalDate.now(clock).plusMonths(6).toString()));
    var key = KEY.matcher(administrator.get(PAGE).body());
    assertThat(key.find()).as("shown once").isTrue();
    return key.group(1);
  }

  private int call(String key) {
    return new Browser(port).get("/api/v1/nothing", "X-Api-Key", key).statusCode();
  }

  @Test
  void a_system_gets_a_key_and_loses_it_at_once() {
    assertThat(add("gusu-market-supervision", "task-transfer-review").statusCode()).isEqualTo(302);
    assertThat(administrator.get(PAGE).body()).contains("请在下面为它签发密钥");
    String first = issue();
    String second = issue();
    assertThat(administrator.get(PAGE).body())
        .contains("市场监管办公系统", client + "-1", client + "-2", "从未使用")
        .doesNotContain(first, second);
    assertThat(call(first)).isEqualTo(404);
    assertThat(call(second)).isEqualTo(404);

    administrator.submit(PAGE + "/" + client + "/keys/" + client + "-1/revoke", Map.of());
    assertThat(call(first)).isEqualTo(401);
    assertThat(call(second)).isEqualTo(404);
    administrator.submit(PAGE + "/" + client + "/revoke", Map.of());
    assertThat(call(second)).isEqualTo(401);
    assertThat(
            administrator
                .submit(
                    PAGE + "/" + client + "/keys",
                    Map.of("lastDay", LocalDate.now(clock).toString()))
                .statusCode())
        .as("a revoked system gets no more keys")
        .isEqualTo(400);
    assertThat(
            database
                .sql("select action from audit_event where object like ? order by id")
                .param(client + "%")
                .query(String.class)
                .list())
        .containsSubsequence(
            "client.added",
            "key.issued",
            "key.issued",
            "key.revoked",
            "key.refused",
            "client.revoked");
  }

  @Test
  void what_is_wrong_is_said_and_nothing_is_added() {
    assertThat(add("gusu-pingjiang", "task-transfer-review").body()).contains("平江街道办事处", "不能发起");
    assertThat(add("nowhere", "").body()).contains("请选择系统所属的单位");
    assertThat(add("gusu-justice", "nothing").statusCode()).isEqualTo(400);
    client = client.toUpperCase();
    assertThat(add("gusu-justice", "").body()).contains("系统代码用小写字母");
    assertThat(administrator.get(PAGE).body()).doesNotContain(client);
    client = client.toLowerCase();
    add("gusu-justice", "");
    assertThat(add("gusu-justice", "").body()).contains("已被使用");
    for (LocalDate day :
        new LocalDate[] {
          LocalDate.now(clock).plusYears(1), LocalDate.now(clock).minusDays(1), LocalDate.MAX
        })
      assertThat(
              administrator
                  .submit(PAGE + "/" + client + "/keys", Map.of("lastDay", day.toString()))
                  .statusCode())
          .as("%s", day)
          .isEqualTo(400);
  }

  @Test
  void an_office_s_system_may_be_admitted_for_cases_that_the_house_opens() {
    assertThat(administrator.get(PAGE).body()).contains("交办事项跟踪评估");
    assertThat(add("gusu-pingjiang", "transfer-follow-up").statusCode()).isEqualTo(302);
  }

  @Test
  void the_auditor_reads_and_changes_nothing() {
    add("gusu-justice", "");
    var auditor = new Browser(port).login("auditor");
    assertThat(auditor.get(PAGE).body()).contains(client).doesNotContain("签发密钥", "确认停用");
    assertThat(auditor.submit(PAGE + "/" + client + "/revoke", Map.of()).statusCode())
        .isEqualTo(403);
  }
}
