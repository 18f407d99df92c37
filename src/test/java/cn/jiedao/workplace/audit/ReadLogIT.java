package cn.jiedao.workplace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistSession;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class ReadLogIT {
  private static final String OFFICER = "gusu-market-supervision.clerk";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Documents documents;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;

  private CaseNumber number;

  @BeforeEach
  void openCase() {
    number = officers.start(OFFICER, "task-transfer-review", Review.application("谁看过"));
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private List<String> log() {
    return database
        .sql(
            """
            select concat_ws(' ', how, person, organization, client) from case_read
            where case_number = :number order by id
            """)
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  private Browser at(String person) {
    return new Browser(port).login(person);
  }

  @Test
  void whoever_opens_a_case_is_noted_once_a_minute() {
    var officer = at(OFFICER);
    for (int i = 0; i < 3; i++) officer.get("/workplace/cases/" + number);
    assertThat(log()).containsExactly("PAGE " + OFFICER + " gusu-market-supervision");
    officers.pass(Duration.ofSeconds(61));
    at(OFFICER).get("/workplace/cases/" + number);
    assertThat(log()).hasSize(2);
  }

  @Test
  void who_may_not_see_a_case_has_not_read_it() {
    assertThat(at("gusu-pingjiang.clerk").get("/workplace/cases/" + number).statusCode())
        .isEqualTo(404);
    assertThat(log()).isEmpty();
  }

  @Test
  void documents_calls_of_the_api_and_the_auditor_himself_are_noted_and_shown_to_him() {
    new TasklistSession(port, OFFICER).upload(number, "special-statement", "专项说明");
    var document = documents.list(number).get(0);
    at(OFFICER).get("/workplace/documents/" + document.id());
    String key = clients.key("read-log", "gusu-market-supervision", "task-transfer-review");
    var answer = new Browser(port).send("GET", "/api/v1/cases/" + number, null, "X-Api-Key", key);
    assertThat(answer.statusCode()).isEqualTo(200);
    var auditor = at("auditor");
    assertThat(auditor.get("/workplace/cases/" + number).body()).contains("谁看过");
    assertThat(log())
        .containsExactly(
            "PAGE " + OFFICER + " gusu-market-supervision",
            "DOCUMENT " + OFFICER + " gusu-market-supervision",
            "API gusu-market-supervision read-log",
            "PAGE auditor");
    assertThat(auditor.get("/workplace/audit/reads?number=" + number).body())
        .contains("special-statement.txt", "接口", "read-log", "审计管理员", "谁看过");
    assertThat(auditor.get("/workplace/audit/reads?person=auditor").body())
        .contains(number.value());
    assertThat(auditor.get("/workplace/audit/reads?person=nobody-at-all").body())
        .contains("没有符合条件的查阅记录");
    assertThat(auditor.get("/workplace/audit?person=auditor").body()).contains("检索查阅记录");
  }

  @Test
  void nobody_changes_or_deletes_the_log() {
    for (String change :
        new String[] {"update case_read set person = 'x'", "delete from case_read"})
      assertThatThrownBy(() -> database.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
  }
}
