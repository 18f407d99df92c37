package cn.jiedao.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Axe;
import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.transfer.Review;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What hinders people in the stock parts of Tasklist, Cockpit and Admin is listed, and the list may
 * only shrink; in what we added to them there is nothing.
 */
@JiedaoTest
class StockFindingsBrowserIT {
  private static final Path LISTED = Path.of("src/test/resources/accessibility/stock-findings.txt");
  private static final List<String> OURS =
      List.of(
          ".house-bell",
          ".house-card",
          ".sheet-head",
          ".sheet-columns",
          ".jiedao-session",
          ".jiedao-page",
          ".jiedao-tab",
          ".jiedao-incident");

  private static final Pattern NUMBERS = Pattern.compile("[=/]([a-z-]+:\\d+:)?[0-9a-f]{8}-.*");

  @Autowired private Officers officers;
  @Autowired private TaskService tasks;
  @LocalServerPort private int port;

  private final List<String> ofOurs = new ArrayList<>();
  private final TreeSet<String> ofStock = new TreeSet<>();

  @Test
  void findings_are_those_listed_and_none_is_of_our_own_parts() throws IOException {
    var number =
        officers.start(Review.APPLICANT, "task-transfer-review", Review.application("原有界面的巡查"));
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).singleResult();
    try (var chromium = new Chromium()) {
      tasklist(chromium.login(port, Review.APPLICANT), task);
      cockpit(chromium.login(port, "admin"), task);
      admin(chromium.login(port, "secadmin"));
    }
    assertThat(ofOurs).isEmpty();
    assertThat(ofStock)
        .as("what is mended is taken out of the list, and nothing comes in")
        .isEqualTo(listed());
  }

  private static TreeSet<String> listed() throws IOException {
    var listed = new TreeSet<>(Files.readAllLines(LISTED));
    listed.removeIf(line -> line.startsWith("#") || line.isBlank());
    return listed;
  }

  private void tasklist(Page page, Task task) {
    look(page, "tasklist", "#/", ".task-filter .name a");
    look(page, "tasklist", "#/?task=" + task.getId(), ".fjs-form");
  }

  private void cockpit(Page page, Task task) {
    look(page, "cockpit", "#/dashboard", ".section-toggle");
    look(page, "cockpit", "#/processes", "table.cam-table tbody tr");
    look(
        page, "cockpit", "#/process-definition/" + task.getProcessDefinitionId(), "svg .djs-shape");
    look(page, "cockpit", "#/process-instance/" + task.getProcessInstanceId(), "svg .djs-shape");
  }

  private void admin(Page page) {
    look(page, "admin", "#/users", "table.cam-table tbody tr");
    look(page, "admin", "#/authorization?resource=0", "table.cam-table tbody tr");
  }

  private void look(Page from, String app, String place, String shown) {
    Page page = from.context().newPage();
    page.navigate("http://localhost:" + port + "/camunda/app/" + app + "/default/" + place);
    page.locator(shown).first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    String screen = app + " " + NUMBERS.matcher(place).replaceAll("");
    Axe.findings(page, OURS, List.of()).forEach(finding -> ofOurs.add(screen + " " + finding));
    for (String finding : Axe.findings(page, List.of(), OURS))
      ofStock.add(screen + "  " + finding.split("  ")[0]);
    page.close();
  }
}
