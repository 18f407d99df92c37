package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JiedaoTest
class WebhookPageIT {
  private static final String PAGE = "/workplace/webhooks";
  private static final String CLIENT = "webhook-page";
  private static final Pattern REPLAY =
      Pattern.compile("action=\"(" + PAGE + "/deliveries/\\d+/replay)");

  @LocalServerPort private int port;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Clients clients;
  @Autowired private Subscriptions subscriptions;
  @Autowired private Deliveries deliveries;

  private Receiver receiver;
  private Subscription subscription;

  @BeforeEach
  void twoDeadLetters() throws Exception {
    receiver = new Receiver().answering(20, Receiver.status(500));
    clients.key(CLIENT, "gusu-market-supervision");
    var caller = new ApiCaller(CLIENT, "测试平台", "gusu-market-supervision", Set.of(), false);
    subscription =
        subscriptions
            .subscribe(
                caller,
                new SubscriptionRequest(
                    receiver.url(), List.of(EventType.CASE_OPENED.code()), List.of()))
            .subscription();
    var first = review.apply("死信页面一");
    var second = review.apply("死信页面二");
    assertThat(first).isNotEqualTo(second);
    for (int tries = 0; tries < 12; tries++) {
      deliver();
      officers.pass(Duration.ofHours(24));
    }
    ClockUtil.reset();
  }

  @AfterEach
  void end() {
    subscriptions.end(subscription);
    receiver.close();
    ClockUtil.reset();
  }

  private void deliver() {
    while (deliveries.deliverNext()) assertThat(receiver.calls()).isNotEmpty();
  }

  @Test
  void the_system_administrator_sends_dead_letters_again_one_or_all() {
    var admin = new Browser(port).login("admin");
    String page = admin.get(PAGE).body();
    assertThat(page).contains(receiver.url(), CLIENT + " 平台", "案件已立案", "接收方没有接受");
    var action = REPLAY.matcher(page);
    assertThat(action.find()).isTrue();
    admin.submit(action.group(1), Map.of());
    deliver();
    assertThat(receiver.calls()).hasSize(21);
    admin.submit(PAGE + "/" + subscription.id() + "/replay", Map.of());
    deliver();
    assertThat(receiver.calls()).hasSize(22);
    assertThat(receiver.events()).hasSize(2);
    assertThat(admin.get(PAGE).body()).doesNotContain("重发</button>");
  }

  @Test
  void the_auditor_reads_and_sends_nothing() {
    var auditor = new Browser(port).login("auditor");
    assertThat(auditor.get(PAGE).body())
        .contains(receiver.url(), "由系统管理员重发")
        .doesNotContain("重发</button>");
    var refused = auditor.submit(PAGE + "/" + subscription.id() + "/replay", Map.of());
    assertThat(refused.statusCode()).isEqualTo(403);
  }
}
