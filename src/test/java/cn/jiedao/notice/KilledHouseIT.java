package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.PackagedHouse;
import cn.jiedao.api.OutsideSystem;
import cn.jiedao.security.client.KeyIssue;
import cn.jiedao.transfer.Review;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The application is killed after the commit of a step, while its event is on its way. */
@Tag("INV-S-26")
class KilledHouseIT {
  private static final Map<String, String> SETTINGS =
      Map.of("JIEDAO_WEBHOOKS_HOSTS", "localhost:*", "JIEDAO_WEBHOOKS_PRIVATE_ADDRESSES", "true");
  private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
  private static final List<String> TYPES =
      List.of("cn.jiedao.case.opened", "cn.jiedao.case.stepCompleted");

  private final CountDownLatch underWay = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);

  @Test
  void an_event_arrives_although_the_application_is_killed_before_it_did() throws Exception {
    try (var receiver = new Receiver();
        var house = new PackagedHouse(SETTINGS).start()) {
      receiver.answering(1, call -> hold());
      String key = KeyIssue.issueKey(house.port(), "hub", "数据中枢");
      var hub = new OutsideSystem(house.port(), key, Review.APPLICANT);
      var made = hub.post(SUBSCRIPTIONS, Map.of("url", receiver.url(), "types", TYPES));
      assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
      var opened = hub.start("task-transfer-review", Review.application("断电时的回调"));
      assertThat(opened.status()).isEqualTo(201);
      assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
      house.kill();
      killed.countDown();
      house.start();
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> receiver.events().size() == 2 && receiver.calls().size() == 3);
      assertThat(receiver.types())
          .containsExactly("case.opened", "case.opened", "case.stepCompleted");
      assertThat(receiver.calls().get(1).body()).isEqualTo(receiver.calls().get(0).body());
      assertThat(receiver.calls().get(1).json().get("subject").asText())
          .isEqualTo(opened.body().get("caseNumber").asText());
      assertAllDelivered(new OutsideSystem(house.port(), key, null), made.location());
    }
  }

  private void hold() {
    try {
      underWay.countDown();
      killed.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertAllDelivered(OutsideSystem hub, String subscription) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(hub.get(subscription + "/deliveries").body().findValuesAsText("state"))
                    .containsExactly("delivered", "delivered"));
  }
}
