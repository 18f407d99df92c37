package cn.jiedao.workplace.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Chromium;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistScreen;
import cn.jiedao.TasklistSession;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class TaskCardBrowserIT {
  private static final String OFFICER = "gusu-education.clerk";

  @LocalServerPort private int port;
  @Autowired private Officers officers;

  @Test
  void all_cards_of_a_list_tell_their_cases_by_one_request_and_the_header_leads_to_the_lists() {
    CaseNumber first =
        officers.start(OFFICER, "task-transfer-review", Review.application("卡片上的巡查"));
    CaseNumber second =
        officers.start(OFFICER, "task-transfer-review", Review.application("卡片上的第二项"));
    try (var chromium = new Chromium()) {
      var screen = chromium.screen();
      var asked = new ArrayList<String>();
      screen.onRequest(
          request -> {
            if (request.url().contains("/workplace/lists/cards")) asked.add(request.url());
          });
      new TasklistScreen(screen, port, OFFICER);
      Page page = screen.pages().get(0);
      page.locator(".task-filter .name a")
          .filter(new FilterOptions().setHasText(TasklistSession.OF_THE_ORGANIZATION))
          .click();
      for (CaseNumber number : new CaseNumber[] {first, second}) {
        var card =
            page.locator(".house-card").filter(new FilterOptions().setHasText(number.value()));
        assertThat(card).containsText("申报单位：姑苏区教育局");
        assertThat(card.locator(".house-rest")).containsText("个工作日");
        assertThat((int) card.evaluate("card => card.scrollWidth - card.clientWidth"))
            .as("cut off")
            .isZero();
      }
      assertThat(asked.get(asked.size() - 1).split("task=")).hasSizeGreaterThan(2);
      assertThat(asked.size()).as("requests for all lists shown").isLessThanOrEqualTo(4);
      page.locator("[cam-widget-header] a[href='/workplace/lists/done']").click();
      assertThat(page.locator("h1")).hasText("已办");
      assertThat(chromium.scriptErrors()).isEmpty();
    }
  }
}
