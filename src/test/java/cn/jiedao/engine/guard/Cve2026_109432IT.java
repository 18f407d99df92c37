package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.TaskQuery;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-109432: an expression in a task query ran code for any person who could sign in. */
@JiedaoTest
class Cve2026_109432IT {
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int port;

  private String lawfulFilter;

  @BeforeEach
  void saveLawfulFilter() {
    System.clearProperty(Payloads.CANARY);
    Filter filter = filters.newTaskFilter("guard test").setQuery(tasks.createTaskQuery());
    lawfulFilter = filters.saveFilter(filter).getId();
  }

  @AfterEach
  void removeFilter() {
    filters.deleteFilter(lawfulFilter);
  }

  @Test
  void no_expression_off_the_list_is_evaluated_or_stored() {
    assertSoftly(
        softly -> {
          for (String payload : Payloads.FORBIDDEN) {
            for (TaskQuery query : queriesWith(payload)) {
              for (ThrowingCallable use : usesOf(query)) {
                softly
                    .assertThatThrownBy(use)
                    .as(payload)
                    .isInstanceOf(InvalidRequestException.class);
              }
            }
          }
        });
    assertThat(System.getProperty(Payloads.CANARY)).isNull();
  }

  @Test
  void the_web_apps_answer_a_forbidden_expression_with_400() {
    Browser browser = new Browser(port).login("gusu-justice.clerk");
    browser.get("/camunda/app/tasklist/default/");
    assertSoftly(
        softly -> {
          for (String payload : Payloads.FORBIDDEN) {
            for (String body : bodiesWith(payload)) {
              for (String path : List.of("/task", "/task/count")) {
                var answer = browser.api("POST", path, body);
                softly.assertThat(answer.statusCode()).as(path + body).isEqualTo(400);
              }
            }
          }
        });
    assertThat(System.getProperty(Payloads.CANARY)).isNull();
  }

  @Test
  void so_does_the_interface_for_systems() {
    var rest = EngineRest.as("gusu-justice.clerk", port);
    String body = bodiesWith(Payloads.FORBIDDEN.get(0)).get(1);
    for (String path : List.of("/task", "/task/count", "/engine/default/task")) {
      var answer = rest.send("POST", "/engine-rest" + path, body);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("查询条件中的表达式不在允许范围内");
    }
    String query = "?dueAfterExpression=%24%7B1%2B1%7D";
    assertThat(rest.send("GET", "/engine-rest/task" + query, null).statusCode()).isEqualTo(400);
  }

  @Test
  void a_filter_that_was_stored_past_us_is_not_evaluated() {
    jdbc.sql("update act_ru_filter set query_ = ? where id_ = ?")
        .params("{\"orQueries\":[{\"dueAfterExpression\":\"" + payload() + "\"}]}", lawfulFilter)
        .update();
    assertThatThrownBy(() -> filters.list(lawfulFilter))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(System.getProperty(Payloads.CANARY)).isNull();
  }

  @Test
  void expressions_on_the_list_still_work_in_filters() {
    for (String allowed : List.of("${now()}", "${dateTime().plusDays(30)}")) {
      Filter filter = filters.getFilter(lawfulFilter);
      filter.setQuery(tasks.createTaskQuery().or().dueAfterExpression(allowed).endOr());
      filters.saveFilter(filter);
      assertThatCode(() -> filters.list(lawfulFilter)).doesNotThrowAnyException();
    }
  }

  private static List<String> bodiesWith(String payload) {
    String condition = "{\"dueAfterExpression\":" + JSONObject.quote(payload) + "}";
    return List.of(condition, "{\"orQueries\":[" + condition + "]}");
  }

  private static String payload() {
    return Payloads.FORBIDDEN.get(0);
  }

  private List<ThrowingCallable> usesOf(TaskQuery query) {
    return List.of(
        query::list,
        query::count,
        () -> query.listPage(0, 1),
        () -> filters.saveFilter(filters.newTaskFilter("evil").setQuery(query)),
        () -> filters.list(lawfulFilter, query),
        () -> filters.listPage(lawfulFilter, query, 0, 1),
        () -> filters.count(lawfulFilter, query),
        () -> filters.singleResult(lawfulFilter, query));
  }

  private List<TaskQuery> queriesWith(String payload) {
    Stream<Function<TaskQuery, TaskQuery>> conditions =
        Stream.of(
            query -> query.dueAfterExpression(payload),
            query -> query.taskAssigneeExpression(payload),
            query -> query.processInstanceBusinessKeyExpression(payload));
    return conditions
        .flatMap(
            condition ->
                Stream.of(
                    condition.apply(tasks.createTaskQuery()),
                    condition.apply(tasks.createTaskQuery().or()).endOr()))
        .toList();
  }
}
