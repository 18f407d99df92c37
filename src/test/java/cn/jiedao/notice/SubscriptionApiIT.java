package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.api.OutsideSystem;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class SubscriptionApiIT {
  private static final String ADDRESS = "/api/v1/subscriptions";
  private static final String OPENED = "cn.jiedao.case.opened";

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private Deliveries deliveries;
  @Autowired private Subscriptions subscriptions;
  @Autowired private JdbcClient database;

  private final String client = "hub-" + UUID.randomUUID().toString().substring(0, 8);
  private OutsideSystem hub;
  private Receiver receiver;

  @BeforeEach
  void aSystemWithAReceiver() throws Exception {
    hub = new OutsideSystem(port, clients.key(client, "gusu-market-supervision"), null);
    receiver = new Receiver();
  }

  @AfterEach
  void end() {
    subscriptions.of(client).forEach(subscriptions::end);
    receiver.close();
    ClockUtil.reset();
  }

  private OutsideSystem.Answer subscribe() {
    return hub.post(ADDRESS, Map.of("url", receiver.url(), "types", List.of(OPENED)));
  }

  @Test
  void the_log_tells_where_events_go_but_no_secret_of_the_receiver() {
    String url = receiver.url() + "?token=s3cret";
    String id =
        hub.post(ADDRESS, Map.of("url", url, "types", List.of(OPENED))).body().get("id").asText();
    assertThat(
            database
                .sql(
                    "select object from audit_event where action = 'subscription.created' and object like ?")
                .param(id + "%")
                .query(String.class)
                .single())
        .contains(URI.create(url).getAuthority())
        .doesNotContain("s3cret");
  }

  private OutsideSystem.Answer delete(String path) {
    return hub.send("DELETE", path, BodyPublishers.noBody());
  }

  private void deliver() {
    while (deliveries.deliverNext()) assertThat(receiver.calls()).isNotEmpty();
  }

  @Test
  void the_secret_is_shown_once_and_signs_what_arrives() {
    var made = subscribe();
    assertThat(made.status()).isEqualTo(201);
    String secret = made.body().get("secret").asText();
    var listed = hub.get(ADDRESS).body().get("subscriptions");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).has("secret")).isFalse();
    assertThat(hub.get(made.location()).body()).isEqualTo(listed.get(0));
    review.apply("接口订阅");
    deliver();
    var call = receiver.calls().get(0);
    var sent = Instant.ofEpochSecond(Long.parseLong(call.timestamp()));
    assertThat(call.signature()).isEqualTo(Signature.of(secret, sent, call.body()));
    assertThat(delete(made.location()).status()).isEqualTo(204);
    assertThat(delete(made.location()).status()).isEqualTo(404);
    review.apply("接口退订");
    deliver();
    assertThat(receiver.calls()).hasSize(1);
  }

  @Test
  void a_system_finds_its_dead_letters_page_by_page_and_sends_one_again() {
    String deliveriesOf = subscribe().location() + "/deliveries";
    receiver.answering(30, Receiver.status(500));
    for (String title : List.of("接口死信一", "接口死信二", "接口死信三")) review.apply(title);
    for (int tries = 0; tries < 12; tries++) {
      deliver();
      officers.pass(Duration.ofHours(24));
    }
    var first = hub.get(deliveriesOf + "?state=dead&limit=2").body();
    assertThat(first.get("deliveries")).hasSize(2);
    var dead = first.get("deliveries").get(0);
    assertThat(dead.get("type").asText()).isEqualTo(OPENED);
    assertThat(dead.get("attempts").asInt()).isEqualTo(10);
    assertThat(dead.get("lastStatus").asInt()).isEqualTo(500);
    String next = first.get("next").asText();
    var second = hub.get(deliveriesOf + "?state=dead&limit=2&cursor=" + next).body();
    assertThat(second.get("deliveries")).hasSize(1);
    assertThat(second.get("next").isNull()).isTrue();
    String replay = deliveriesOf + "/" + dead.get("id").asLong() + "/replay";
    assertThat(hub.post(replay, Map.of()).status()).isEqualTo(202);
    assertThat(hub.post(replay, Map.of()).status()).isEqualTo(409);
    deliver();
    assertThat(receiver.events()).hasSize(3);
    assertThat(hub.get(deliveriesOf + "?state=delivered").body().get("deliveries")).hasSize(1);
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    var refused =
        hub.post(
            ADDRESS,
            Map.of(
                "url", "http://elsewhere.example/",
                "types", List.of(OPENED, "cn.jiedao.unknown"),
                "processes", List.of("no-such-process")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.pointers()).containsExactly("/url", "/types/1", "/processes/0");
    var misshapen = hub.post(ADDRESS, Map.of("types", "all", "secret", "mine"));
    assertThat(misshapen.status()).isEqualTo(400);
    assertThat(misshapen.pointers()).containsExactlyInAnyOrder("/secret", "/url", "/types");
    assertThat(hub.post(ADDRESS, Map.of("url", receiver.url())).pointers())
        .containsExactly("/types");
    for (String address :
        List.of(
            "http://127.0.0.1:1/",
            "http://[::1]:1/",
            "https://169.254.169.254/latest",
            "http://user@localhost:1/",
            "not an address"))
      assertThat(hub.post(ADDRESS, Map.of("url", address, "types", List.of(OPENED))).pointers())
          .as(address)
          .containsExactly("/url");
    assertThat(subscriptions.of(client)).isEmpty();
  }

  @Test
  void what_another_system_subscribed_to_looks_like_nothing() {
    String mine = subscribe().location();
    var other =
        new OutsideSystem(port, clients.key("other-" + client, "gusu-market-supervision"), null);
    assertThat(other.get(ADDRESS).body().get("subscriptions")).isEmpty();
    var foreign = other.get(mine);
    var unknown = other.get(ADDRESS + "/" + UUID.randomUUID());
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(unknown.body());
    assertThat(other.get(mine + "/deliveries").status()).isEqualTo(404);
    assertThat(other.send("DELETE", mine, BodyPublishers.noBody()).status()).isEqualTo(404);
    assertThat(hub.get(mine).status()).isEqualTo(200);
  }

  @Test
  void a_page_that_cannot_be_is_refused_by_its_parameter() {
    String deliveriesOf = subscribe().location() + "/deliveries";
    for (String query :
        List.of(
            "state=lost", "limit=0", "limit=101", "limit=x", "sort=id", "cursor=x", "cursor=-1"))
      assertThat(hub.get(deliveriesOf + "?" + query).status()).as(query).isEqualTo(400);
    assertThat(hub.get(ADDRESS + "/nothing").status()).isEqualTo(404);
    assertThat(hub.post(deliveriesOf + "/x/replay", Map.of()).status()).isEqualTo(404);
  }
}
