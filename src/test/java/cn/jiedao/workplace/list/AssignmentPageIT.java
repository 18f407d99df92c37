package cn.jiedao.workplace.list;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class AssignmentPageIT {
  private static final String CLERK = "gusu-market-supervision.clerk";
  private static final String LEADER = "gusu-market-supervision.leader";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private TaskService tasks;
  @Autowired private ObjectMapper json;

  private CaseNumber number;
  private Task task;

  @BeforeEach
  void openCase() {
    number = officers.start(CLERK, "task-transfer-review", Review.application("分派的巡查"));
    task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
  }

  private String page(String person, String query) {
    var answer = new Browser(port).login(person).get("/workplace/assignments" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_leader_shares_out_what_waits_for_his_organisation_and_what_a_colleague_has_claimed() {
    String flow = "?process=" + task.getProcessDefinitionId().split(":")[0];
    assertThat(everyPage(LEADER, flow)).anyMatch(page -> page.contains(task.getId()));
    assertThat(page(LEADER, "?process=meeting-session")).contains("没有可以分派的任务");
    assertThat(assign(LEADER, CLERK, task.getId(), "no-such-task"))
        .contains("\"done\":true", "\"done\":false");
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
        .isEqualTo(CLERK);
    assertThat(everyPage(LEADER, flow)).anyMatch(page -> page.contains(task.getId()));
  }

  @Test
  void others_share_out_what_nobody_has_claimed_and_outsiders_see_none_of_it() {
    assertThat(everyPage(CLERK, "?process=")).anyMatch(page -> page.contains(task.getId()));
    assign(CLERK, LEADER, task.getId());
    assertThat(everyPage(CLERK, "?process=")).noneMatch(page -> page.contains(task.getId()));
    assertThat(everyPage("gusu-justice.clerk", "?process="))
        .noneMatch(page -> page.contains(task.getId()));
  }

  /** Other tests leave tasks too. */
  private List<String> everyPage(String person, String query) {
    return Stream.iterate(1, page -> page + 1)
        .map(page -> page(person, query + "&page=" + page))
        .takeWhile(page -> page.contains("name=\"task\""))
        .toList();
  }

  private String assign(String person, String receiver, String... chosen) {
    var browser = new Browser(port).login(person);
    var answer =
        browser.send(
            "POST",
            "/workplace/assignments",
            json.valueToTree(Map.of("tasks", List.of(chosen), "person", receiver, "reason", "批量分派"))
                .toString(),
            "Content-Type",
            "application/json",
            "X-CSRF-TOKEN",
            browser.csrf());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
