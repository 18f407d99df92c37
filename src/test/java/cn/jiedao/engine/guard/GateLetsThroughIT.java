package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The gate shuts what leads past the form, not what people need for their work. */
@JiedaoTest
class GateLetsThroughIT {
  @Autowired private Officers officers;
  @Autowired private TaskService tasks;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"admin", "auditor"})
  void administrators_and_auditors_see_everything_in_cockpit(String person) throws IOException {
    Task task = openTask();
    Browser browser = browser(person);
    List<String> reads = Files.readAllLines(Path.of("src/test/resources/engine/cockpit-reads.txt"));
    assertSoftly(
        softly -> {
          for (String line : reads) {
            String[] route = filled(line, task).split(" ", 3);
            var answer =
                browser.send(
                    route[0],
                    route[1],
                    route.length > 2 ? route[2] : null,
                    "Content-Type",
                    "application/json",
                    "X-XSRF-TOKEN",
                    browser.cookie("XSRF-TOKEN").orElseThrow());
            softly.assertThat(answer.statusCode()).as(line + answer.body()).isEqualTo(200);
          }
        });
  }

  @Test
  void an_officer_claims_a_task_and_gives_it_back_and_nobody_takes_it_from_him() {
    String task = "/task/" + openTask().getId();
    Browser clerk = browser(Review.APPLICANT);
    assertThat(post(clerk, task + "/claim", "{\"userId\":\"" + Review.APPLICANT + "\"}"))
        .isEqualTo(204);
    assertThat(post(browser("gusu-market-supervision.leader"), task + "/unclaim", "{}"))
        .isEqualTo(403);
    assertThat(post(browser("admin"), task + "/unclaim", "{}")).isEqualTo(403);
    assertThat(post(clerk, task + "/unclaim", "{}")).isEqualTo(204);
  }

  private Task openTask() {
    CaseNumber number =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("guards"));
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
  }

  private Browser browser(String person) {
    Browser browser = new Browser(port).login(person);
    browser.get("/camunda/app/welcome/default/");
    return browser;
  }

  private static int post(Browser browser, String path, String json) {
    return browser.api("POST", path, json).statusCode();
  }

  private static String filled(String line, Task task) {
    return line.replace("{task}", task.getId())
        .replace("{instance}", task.getProcessInstanceId())
        .replace("{definition}", task.getProcessDefinitionId());
  }
}
