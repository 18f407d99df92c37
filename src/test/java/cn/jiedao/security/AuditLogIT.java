package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class AuditLogIT {
  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Test
  void the_application_cannot_change_or_delete_what_was_recorded() {
    for (String change :
        new String[] {"update audit_event set result = 'ok'", "delete from audit_event"})
      assertThatThrownBy(() -> database.sql(change).update())
          .rootCause()
          .hasMessageContaining("permission denied");
  }

  @Test
  void the_auditor_reads_who_was_refused_what_and_from_where() {
    var clerk = new Browser(port).login("gusu-petitions.clerk");
    assertThat(clerk.get("/workplace/audit").statusCode()).isEqualTo(403);
    clerk.get("/camunda/app/tasklist/default/");
    clerk.api("DELETE", "/process-instance/x", null);
    String log =
        new Browser(port)
            .login("auditor")
            .get("/workplace/audit?person=gusu-petitions.clerk")
            .body();
    assertThat(log)
        .contains("越权访问被拒", "GET /workplace/audit", "gusu-petitions", "127.0.0.1")
        .contains("DELETE /camunda/api/engine/engine/default/process-instance/x");
  }

  @Test
  void a_day_without_records_says_so() {
    var auditor = new Browser(port).login("auditor");
    assertThat(auditor.get("/workplace/audit?day=1999-01-01").body()).contains("没有符合条件的记录");
    assertThat(auditor.get("/workplace/audit?day=yesterday").statusCode()).isEqualTo(400);
    assertThat(auditor.get("/workplace/audit?person=%27%20or%201=1").statusCode()).isEqualTo(200);
  }
}
