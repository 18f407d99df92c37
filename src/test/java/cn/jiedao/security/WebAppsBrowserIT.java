package cn.jiedao.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A script of ours that fails would leave a blank page: each web app must come up with it. */
@JiedaoTest
class WebAppsBrowserIT {
  @LocalServerPort private int port;

  @Test
  void each_web_app_tells_who_acts_that_this_is_a_demo_and_ends_the_one_session() {
    try (var chromium = new Chromium()) {
      opens(chromium, "admin", "cockpit", "系统管理员");
      opens(chromium, "secadmin", "admin", "安全管理员");
      opens(chromium, "gusu-justice.clerk", "tasklist", "姑苏区司法局");
      assertThat(chromium.scriptErrors()).isEmpty();
    }
  }

  private void opens(Chromium chromium, String person, String app, String standing) {
    Page page = chromium.screen().newPage();
    String address = "http://localhost:" + port + "/camunda/app/" + app + "/default/";
    page.navigate(address);
    page.getByLabel("用户名").fill(person);
    page.getByLabel("密码").fill(Browser.PASSWORD);
    page.locator("main form button").click();
    page.waitForURL(address + "**");
    Locator header = page.locator("[cam-widget-header]");
    assertThat(header).containsText("演示 DEMO");
    assertThat(header).containsText(standing);
    page.locator("li.account > a").click();
    page.locator("li.account li.logout a").click();
    assertThat(page).hasURL(Pattern.compile("/login\\?logout$"));
  }
}
