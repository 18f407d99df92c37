package cn.jiedao.publication.comment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Axe;
import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.casefile.CaseNumber;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen writes, and reads what became of it: at a desk and on a telephone. */
@JiedaoTest
class PublicCommentBrowserIT {
  private static Chromium chromium;

  @LocalServerPort private int port;
  @Autowired private Solicited solicited;

  private final SoftAssertions softly = new SoftAssertions();

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @AfterEach
  void backToNow() {
    ClockUtil.reset();
  }

  @Test
  void a_citizen_writes_and_reads_what_became_of_it() {
    ClockUtil.offset(Duration.ofDays(320).toMillis());
    CaseNumber number = solicited.open();
    String notice = solicited.notice(number).number();
    Page citizen = chromium.screen().newPage();
    citizen.navigate("http://localhost:" + port + "/notices/" + notice);
    check(citizen, "notice");
    citizen.getByText("我来提意见").click();
    check(citizen, "comment");
    citizen.locator("#opinion").fill("请把办事大厅设在公交站附近，方便老人。");
    citizen.locator("#name").fill("顾先生");
    citizen.getByText("提交意见").click();
    assertThat(citizen.getByRole(AriaRole.ALERT).innerText()).contains("您写的内容还在下面", "请勾选同意");
    check(citizen, "comment-refused");
    citizen.locator("#consent").check();
    citizen.getByText("提交意见").click();
    assertThat(citizen.locator("h1").innerText()).isEqualTo("意见已收到");
    check(citizen, "receipt");

    solicited.letThePeriodPass(number);
    citizen.navigate("http://localhost:" + port + "/public/notices/" + notice + "/comments");
    check(citizen, "comment-closed");
    Page officer = chromium.login(port, Solicited.DRAFTER);
    officer.navigate("http://localhost:" + port + "/workplace/comments/" + notice);
    assertThat(officer.locator(".opinions li").innerText()).contains("顾先生", "公交站附近");
    check(officer, "officer");
    solicited.summarize(number, 1);
    citizen.reload();
    assertThat(citizen.locator("main").innerText()).contains("采纳意见", "1 件");
    check(citizen, "comment-summary");
    softly.assertAll();
  }

  @Test
  void the_register_of_offices_is_read_at_a_desk_and_on_a_telephone() {
    Page citizen = chromium.screen().newPage();
    for (String path :
        new String[] {
          "", "?unit=gusu", "?unit=sip&on=2020-01-01", "/gusu-canglang", "/gusu-xujiang"
        }) {
      citizen.navigate("http://localhost:" + port + "/public/offices" + path);
      check(citizen, "offices" + path.replaceAll("\\W", "-"));
    }
    softly.assertAll();
  }

  private void check(Page page, String name) {
    for (int width : new int[] {1366, 390}) {
      page.setViewportSize(width, 768);
      softly.assertThat(Axe.findings(page)).as("%s at %d", name, width).isEmpty();
      int shown = (int) page.evaluate("document.documentElement.scrollWidth");
      softly.assertThat(shown).as("width of %s at %d", name, width).isLessThanOrEqualTo(width);
    }
    page.setViewportSize(1366, 768);
  }
}
