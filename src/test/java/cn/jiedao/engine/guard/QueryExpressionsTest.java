package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.junit.jupiter.api.Test;

class QueryExpressionsTest {
  @Test
  void only_the_asker_and_dates_counted_from_today_are_allowed() {
    assertThat(Payloads.ALLOWED).allMatch(QueryExpressions::allowed);
    assertThat(Payloads.FORBIDDEN).noneMatch(QueryExpressions::allowed);
    assertThat(QueryExpressions.allowed(null)).isFalse();
  }

  @Test
  void the_or_part_of_a_query_is_read_too() {
    String forbidden = Payloads.FORBIDDEN.get(0);
    var query = new TaskQueryImpl().or().dueAfterExpression(forbidden).endOr();
    assertThatThrownBy(() -> QueryExpressions.check(query))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("查询条件中的表达式不在允许范围内");
    var lawful = new TaskQueryImpl().or().dueAfterExpression("${now()}").endOr();
    assertThatCode(() -> QueryExpressions.check(lawful)).doesNotThrowAnyException();
  }
}
