package cn.jiedao.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.junit.jupiter.api.Test;

class ReadableErrorsTest {
  private final ReadableErrors errors = new ReadableErrors();

  @Test
  void what_a_register_refused_is_told_with_its_invariant() {
    var refused = new SQLException("ERROR: INV-12-2：公布日期与公告不一致。\n  Where: PL/pgSQL function");
    Response answer = errors.toResponse(new IllegalStateException("commit failed", refused));
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(((ExceptionDto) answer.getEntity()).getMessage())
        .isEqualTo("登记簿没有接受，您的操作没有执行。INV-12-2：公布日期与公告不一致。");
  }

  @Test
  void another_fault_of_the_database_stays_inside() {
    Response answer =
        errors.toResponse(new IllegalStateException(new SQLException("ERROR: deadlock detected")));
    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(((ExceptionDto) answer.getEntity()).getMessage()).doesNotContain("deadlock");
  }
}
