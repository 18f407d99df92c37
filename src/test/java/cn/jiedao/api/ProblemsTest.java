package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class ProblemsTest {
  @Test
  void a_database_that_is_lost_on_the_way_is_not_the_caller_s_fault() {
    var silent = new SQLException("An I/O error occurred", "08006", new SocketTimeoutException());
    var lost = new DataAccessResourceFailureException("lost", silent);
    assertThat(Problems.of(lost).status()).isEqualTo(503);
    assertThat(Problems.of(new ProcessEngineException("lost", silent)).status()).isEqualTo(503);
    var full = new SQLException("No space left on device", "53100");
    assertThat(Problems.of(new ProcessEngineException("full", full)).status()).isEqualTo(503);
  }

  @Test
  void a_call_that_breaks_off_is_the_caller_s_fault() {
    assertThat(Problems.of(new IOException("Unexpected EOF")).status()).isEqualTo(400);
  }

  @Test
  void what_a_register_refuses_is_said_as_everywhere_else() {
    var refused = new SQLException("ERROR: INV-12-1：准入事项只能登记在申请部门名下。\n  Where: line 7", "23514");
    Problem problem = Problems.of(new DataIntegrityViolationException("refused", refused));
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.detail()).contains("INV-12-1：准入事项只能登记在申请部门名下。").doesNotContain("Where");
  }
}
