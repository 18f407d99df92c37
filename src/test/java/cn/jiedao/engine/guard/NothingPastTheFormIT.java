package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the engine's REST interface offers beside the form is shut, to officers and admin. */
@JiedaoTest
@Tag("INV-S-16")
class NothingPastTheFormIT {
  private static final String CLERK = Review.APPLICANT;

  @Autowired private Officers officers;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {CLERK, "admin"})
  void no_route_leads_past_the_form(String person) throws IOException {
    CaseNumber number = officers.start(CLERK, "task-transfer-review", Review.application("guards"));
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
    Browser browser = new Browser(port).login(person);
    browser.get("/camunda/app/welcome/default/");
    assertSoftly(
        softly -> {
          for (String line : routes()) {
            String[] route = fill(line, task).split(" ", 3);
            var answer = browser.api(route[0], route[1], route.length > 2 ? route[2] : null);
            softly.assertThat(answer.statusCode()).as(line + answer.body()).isEqualTo(403);
          }
        });
    assertThat(tasks.createTaskQuery().taskId(task.getId()).taskUnassigned().count()).isOne();
    assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKey("outcome");
  }

  /** What Tasklist's own head of a task offers to whoever has claimed it. */
  @Test
  void who_has_a_task_hands_it_to_nobody_through_the_engine() {
    CaseNumber number = officers.start(CLERK, "task-transfer-review", Review.application("handed"));
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
    Browser browser = new Browser(port).login(CLERK);
    browser.get("/camunda/app/welcome/default/");
    String path = "/task/" + task.getId();
    String other = "{\"userId\":\"gusu-market-supervision.leader\"}";
    assertThat(statusOf(browser, path + "/claim", "{\"userId\":\"" + CLERK + "\"}")).isEqualTo(204);
    for (String way : new String[] {"/assignee", "/delegate", "/claim"})
      assertThat(statusOf(browser, path + way, other)).as(way).isEqualTo(403);
    assertThat(statusOf(browser, path + "/comment/create", "{\"message\":\"x\"}")).isEqualTo(400);
    assertThat(tasks.getTaskComments(task.getId())).isEmpty();
    assertThat(tasks.createTaskQuery().taskId(task.getId()).taskAssignee(CLERK).count()).isOne();
    assertThat(statusOf(browser, path + "/unclaim", "{}")).isEqualTo(204);
  }

  private static int statusOf(Browser browser, String path, String body) {
    return browser.api("POST", path, body).statusCode();
  }

  private static List<String> routes() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/engine/refused-routes.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fill(String line, Task task) {
    return line.replace("{task}", task.getId())
        .replace("{instance}", task.getProcessInstanceId())
        .replace("{definition}", task.getProcessDefinitionId())
        .replace("{job}", "no-job");
  }
}
