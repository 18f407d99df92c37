package cn.jiedao.workplace.monitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board's charts draw, and Cockpit shows what is added to it, without an error in a script. */
@JiedaoTest
class OversightBrowserIT {
  private static final String COCKPIT = "/camunda/app/cockpit/default/#";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private HistoryService history;

  private final List<String> errors = new ArrayList<>();
  private CaseNumber waiting;
  private CaseNumber finished;

  @BeforeEach
  void one_case_waits_and_one_has_ended() {
    waiting = review.apply("看板等待");
    finished = review.apply("看板办结");
    review.submitMaterials(finished);
    officers.submit(
        "gusu-staffing.clerk",
        finished,
        "acceptApplication",
        Map.of("acceptanceDecision", "refused", "reason", "属于本单位法定职责。"));
  }

  @Test
  void the_board_draws_a_chart_above_each_table_and_narrows_by_district() {
    try (var chromium = new Chromium()) {
      Page page = page(chromium, "suzhou-government.leader", "/workplace/dashboard");
      assertThat(page.locator(".chart[data-drawn=yes]")).hasCount(5);
      assertThat(page.locator(".chart canvas")).hasCount(5);
      page.getByLabel("地区").selectOption("taicang");
      assertThat(page.locator("#organization optgroup:not([hidden])")).hasCount(1);
      page.getByText("查询").click();
      assertThat(page).hasURL(Pattern.compile("unit=taicang"));
      assertThat(page.locator(".empty")).hasCount(6);
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void cockpit_shows_heat_durations_and_where_cases_wait_in_a_definition() {
    try (var chromium = new Chromium()) {
      Page page = page(chromium, "admin", COCKPIT + "/process-definition/" + definition());
      Locator heat = page.locator(".jiedao-heat-control select");
      assertThat(page.locator(".jiedao-glow").first()).isAttached();
      heat.selectOption("none");
      assertThat(page.locator(".jiedao-glow")).hasCount(0);
      heat.selectOption("median");
      assertThat(page.locator(".jiedao-glow").first()).isAttached();
      page.getByText("环节耗时").first().click();
      assertThat(page.locator(".jiedao-tab table")).containsText("中位耗时");
      assertThat(page.locator(".jiedao-tab table")).containsText("调用流程");
      page.getByText("等待情况").first().click();
      assertThat(page.locator(".jiedao-tab")).isVisible();
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void cockpit_finds_a_finished_case_and_shows_the_way_it_took() {
    try (var chromium = new Chromium()) {
      Page page = page(chromium, "auditor", COCKPIT + "/finished-cases");
      page.locator(".jiedao-search input[name=number]").fill(finished.value());
      page.getByText("查询").click();
      Locator row = page.locator(".jiedao-page tbody tr");
      assertThat(row).hasCount(1);
      assertThat(row.locator("a").first()).hasAttribute("href", "/workplace/cases/" + finished);
      row.getByText("办理经过").click();
      assertThat(page).hasURL(Pattern.compile("/history"));
      assertThat(page.locator(".jiedao-diagram .jiedao-taken").first()).isAttached();
      assertThat(page.locator(".jiedao-page")).containsText("案卷步骤");
      assertThat(page.locator(".jiedao-page")).containsText("受理审查");
      page.navigate(address(COCKPIT + "/incidents"));
      assertThat(page.locator(".jiedao-page h3")).hasText("故障处理");
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void a_running_instance_in_cockpit_leads_to_its_case() {
    try (var chromium = new Chromium()) {
      String instance = officers.instance(waiting).getId();
      Page page = page(chromium, "admin", COCKPIT + "/process-instance/" + instance + "/runtime");
      Locator link = page.locator("a[href='/workplace/cases/" + waiting + "']");
      assertThat(link).isVisible();
      assertThat(errors).isEmpty();
    }
  }

  private String definition() {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(finished.value())
        .rootProcessInstances()
        .singleResult()
        .getProcessDefinitionId();
  }

  private Page page(Chromium chromium, String person, String path) {
    BrowserContext screen = chromium.screen();
    screen.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) errors.add(message.text());
        });
    screen.onWebError(error -> errors.add(error.error()));
    Page page = screen.newPage();
    page.navigate(address("/login"));
    page.getByLabel("用户名").fill(person);
    page.getByLabel("密码").fill(Browser.PASSWORD);
    page.locator("main form button").click();
    page.waitForURL(url -> !url.contains("/login"));
    page.navigate(address(path));
    if (path.startsWith(COCKPIT)) awaitCockpit(page);
    return page;
  }

  /** Its loader gives up after some seconds, which a busy machine may need longer than. */
  private void awaitCockpit(Page page) {
    var header = page.locator("[cam-widget-header]");
    try {
      header.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
    } catch (TimeoutError slow) {
      errors.clear();
      page.reload();
      header.waitFor();
    }
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
