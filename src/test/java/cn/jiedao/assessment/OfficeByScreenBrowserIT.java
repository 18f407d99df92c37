package cn.jiedao.assessment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistScreen;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How an office that is assessed meets its scores on the screen (Art. 20). */
@JiedaoTest
class OfficeByScreenBrowserIT {
  @LocalServerPort private int port;
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private Officers officers;
  @Autowired private Steps steps;
  private final Chromium chromium = new Chromium();

  @AfterEach
  void close() {
    chromium.close();
    ClockUtil.reset();
  }

  private TasklistScreen screenOf(String person) {
    return new TasklistScreen(chromium.screen(), port, person);
  }

  @Test
  void
      an_office_reads_its_scores_states_what_is_wrong_and_appeals_before_all_can_read_the_result() {
    String unit = assessing.county(1, 2026);
    CaseNumber number = assessing.begun(unit, 2026);
    String office = assessing.offices(number).get(0);
    contributing.contribute(number, any -> 88);
    assessing.bonuses(number);

    TasklistScreen leader = screenOf(office + ".leader");
    leader.claim(number, "街道陈述");
    assertThat(leader.field("初评总分")).hasValue("86.40");
    leader.answer("意见", "有异议");
    leader.write(Map.of("陈述的内容和理由", "社区党组织达标率少算了两个社区，请核对台账。"));
    leader.page().screenshot(shot("statement"));
    leader.complete();
    assertThat(steps.latest(number, "stateOnScore").orElseThrow().text("scoreStatement"))
        .isEqualTo("object");

    officers.submit(
        assessing.of(number, "performance.clerk"),
        number,
        "answerStatement",
        Map.of("statementAnswer", "kept", "statementReply", "已经核对，台账无误。"));
    assessing.review(number, "confirmed");
    assessing.decide(number);
    leader = screenOf(office + ".leader"); // weeks have passed since he logged in
    leader.claim(number, "提出申诉或者放弃");
    leader.answer("决定", "提出申诉");
    leader.choose("指标", "1.1 社区党组织达标率（权重 15）");
    leader.field("本街道认为的数值").fill("95");
    leader.field("依据").fill("组织部门十二月通报，见附件。");
    leader.write(Map.of("请求", "请求更正社区党组织达标率。"));
    leader.upload(
        "申诉证明材料",
        new FilePayload("通报.txt", "text/plain", "十二月通报：达标率 95%".getBytes(StandardCharsets.UTF_8)));
    leader.page().screenshot(shot("appeal"));
    leader.complete();
    assertThat(officers.waitingAt(number)).containsExactly("decideAppeal");

    contributing.each(
        number,
        "decideAppeal",
        "leader",
        shown -> Map.of("appealDecision", "upheld", "appealReply", "已经另行核查。"));
    Page citizen = chromium.screen().newPage();
    citizen.navigate("http://localhost:%d/public/assessments/%s".formatted(port, number));
    assertThat(citizen.locator("main")).containsText("86.40");
    assertThat(citizen.locator("main")).containsText("良好");
    assertThat(citizen.locator("canvas").first()).isVisible();
    citizen.screenshot(shot("result").setFullPage(true));
    assertThat(chromium.scriptErrors()).isEmpty();
  }

  private static Page.ScreenshotOptions shot(String name) {
    return new Page.ScreenshotOptions().setPath(Path.of("target/assessment-" + name + ".png"));
  }
}
