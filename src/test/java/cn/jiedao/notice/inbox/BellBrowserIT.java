package cn.jiedao.notice.inbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.TasklistScreen;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class BellBrowserIT {
  private static final String OFFICER = "gusu-taxation.clerk";

  @LocalServerPort private int port;
  @Autowired private Inbox inbox;
  @Autowired private JdbcClient database;

  @Test
  void the_bell_counts_lists_and_is_quiet_about_a_session_that_has_ended() {
    database.sql("delete from inbox_notice where person = ?").param(OFFICER).update();
    for (String text : List.of("第一条消息", "第二条消息", "第三条消息"))
      inbox.tell(List.of(OFFICER), new Told("trial", null, text, "/workplace/messages/settings"));
    try (var chromium = new Chromium()) {
      var screen = chromium.screen();
      new TasklistScreen(screen, port, OFFICER);
      Page page = screen.pages().get(0);
      var bell = page.locator(".house-bell-button");
      assertThat(bell).hasAttribute("aria-label", "消息，3 条未读");
      bell.click();
      var messages = page.locator(".house-bell-panel li");
      assertThat(messages).hasCount(3);
      messages.filter(new FilterOptions().setHasText("第二条")).locator("button").click();
      assertThat(messages).hasCount(2);
      assertThat(page.locator(".house-bell-number")).hasText("2");
      page.keyboard().press("Escape");
      assertThat(page.locator(".house-bell-panel")).isHidden();
      assertThat(bell).isFocused();
      page.keyboard().press("Enter");
      messages.filter(new FilterOptions().setHasText("第三条")).locator("a").click();
      assertThat(page.locator("h1")).hasText("消息设置");
      assertThat(page.locator("header .unread")).hasText("1");
      page.goBack();
      assertThat(bell).hasAttribute("aria-label", "消息，1 条未读");
      page.waitForLoadState(LoadState.NETWORKIDLE); // else Tasklist itself notices first
      screen.clearCookies();
      bell.click();
      assertThat(page.locator(".house-bell-number")).isHidden();
      assertThat(chromium.scriptErrors()).isEmpty();
    }
  }
}
