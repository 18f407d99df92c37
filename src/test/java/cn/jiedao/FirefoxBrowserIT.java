package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The second browser of offices: Firefox ESR, driven by {@code tools/firefox.mjs}. */
@JiedaoTest
class FirefoxBrowserIT {
  @Autowired private Officers officers;
  @Autowired private TaskService tasks;
  @LocalServerPort private int port;

  @Test
  void an_officer_opens_his_task_and_its_case_in_firefox()
      throws IOException, InterruptedException {
    CaseNumber number =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("firefox"));
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
    var work =
        new ProcessBuilder(
                "node",
                "tools/firefox.mjs",
                "http://localhost:" + port,
                Review.APPLICANT,
                Browser.PASSWORD,
                task.getId(),
                number.value())
            .redirectErrorStream(true)
            .start();
    String told = new String(work.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(work.waitFor()).as(told).isZero();
    assertThat(told).containsIgnoringCase("firefox");
  }
}
