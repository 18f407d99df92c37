package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.api.OutsideSystem;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.client.ClientRevoked;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import cn.jiedao.transfer.TransferSweep;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a step of a case to a receiver outside, by real HTTP; the worker is driven by hand. */
@JiedaoTest
@Tag("INV-S-26")
class WebhooksIT {
  private static final String CLIENT = "webhook-tests";
  private static final String OPEN_API = "/api/v1/openapi.json";
  private static final EventType[] ALL = EventType.values();

  @LocalServerPort private int port;
  @Autowired private Review review;
  @Autowired private Officers officers;
  @Autowired private TransferSweep sweep;
  @Autowired private Clients clients;
  @Autowired private Subscriptions subscriptions;
  @Autowired private Deliveries deliveries;
  @Autowired private DeliveryBox box;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Clock clock;

  private Receiver receiver;

  @BeforeEach
  void openTheReceiver() throws Exception {
    receiver = new Receiver();
    clients.key(CLIENT, "gusu-market-supervision", "task-transfer-review");
  }

  @AfterEach
  void endWhatWasSubscribed() {
    subscriptions.of(CLIENT).forEach(subscriptions::end);
    receiver.close();
    ClockUtil.reset();
  }

  private Subscriptions.Issued subscribe(EventType... types) {
    return subscribe("gusu-market-supervision", List.of(), types);
  }

  private Subscriptions.Issued subscribe(
      String organization, List<String> processes, EventType... types) {
    var caller = new ApiCaller(CLIENT, "测试平台", organization, Set.of(), false);
    var codes = Arrays.stream(types).map(EventType::code).toList();
    return subscriptions.subscribe(
        caller, new SubscriptionRequest(receiver.url(), codes, processes));
  }

  private int deliver() {
    int tried = 0;
    while (deliveries.deliverNext()) tried++;
    return tried;
  }

  /** The schema that the API publishes for what it sends. */
  private static JsonSchema published(int port) {
    var document = (ObjectNode) new OutsideSystem(port, null, null).get(OPEN_API).body();
    document.put("$ref", "#/components/schemas/Event");
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
  }

  private List<String> states(Subscriptions.Issued issued) {
    return database
        .sql("select state from webhook_delivery where subscription = :id order by id")
        .param("id", issued.subscription().id())
        .query(String.class)
        .list();
  }

  @Test
  void an_event_arrives_once_for_a_receiver_that_fails_five_times() {
    var issued = subscribe(EventType.CASE_OPENED);
    receiver.answering(5, Receiver.status(503));
    CaseNumber number = review.apply("回调重试");
    for (int tries = 0; tries < 12; tries++) {
      deliver();
      officers.pass(Duration.ofHours(24));
    }
    assertThat(receiver.calls()).hasSize(6);
    assertThat(receiver.events()).hasSize(1);
    assertThat(receiver.calls().get(0).json().get("subject").asText()).isEqualTo(number.value());
    assertThat(states(issued)).containsExactly("delivered");
    assertThat(statuses(issued)).containsExactly(503, 503, 503, 503, 503, 204);
  }

  private List<Integer> statuses(Subscriptions.Issued issued) {
    return database
        .sql(
            """
            select a.status from webhook_attempt a join webhook_delivery d on d.id = a.delivery
            where d.subscription = :id order by a.at, a.number
            """)
        .param("id", issued.subscription().id())
        .query(Integer.class)
        .list();
  }

  @Test
  void what_arrives_is_a_signed_cloud_event() {
    var issued = subscribe(EventType.STEP_COMPLETED);
    CaseNumber number = review.apply("回调签名");
    deliver();
    var call = receiver.calls().get(0);
    var event = new JsonFormat().deserialize(call.body().getBytes(StandardCharsets.UTF_8));
    assertThat(published(port).validate(call.json())).isEmpty();
    assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
    assertThat(event.getType()).isEqualTo("cn.jiedao.case.stepCompleted");
    assertThat(event.getSubject()).isEqualTo(number.value());
    assertThat(event.getExtension("sequence")).isEqualTo("0000000001");
    assertThat(call.json().get("data").get("applicant").asText())
        .isEqualTo("gusu-market-supervision");
    assertThat(call.json().get("data").get("step").asInt()).isEqualTo(1);
    assertThat(call.body()).doesNotContain("necessity", "网格员");
    assertThat(call.contentType()).isEqualTo("application/cloudevents+json; charset=UTF-8");
    Instant sent = Instant.ofEpochSecond(Long.parseLong(call.timestamp()));
    assertThat(sent).isBetween(clock.instant().minusSeconds(60), clock.instant());
    assertThat(call.signature()).isEqualTo(Signature.of(issued.secret(), sent, call.body()));
  }

  @Test
  void events_of_a_case_arrive_in_order_although_one_is_late() {
    subscribe(ALL);
    receiver.answering(1, Receiver.status(500));
    CaseNumber late = review.apply("回调顺序一");
    review.submitMaterials(late);
    CaseNumber other = review.apply("回调顺序二");
    deliver();
    assertThat(receiver.calls()).as("the other case goes on").hasSizeGreaterThan(1);
    assertThat(receiver.calls().stream().skip(1).map(call -> call.json().get("subject").asText()))
        .containsOnly(other.value());
    officers.pass(Duration.ofMinutes(1));
    deliver();
    var sequences =
        receiver.calls().stream()
            .filter(call -> call.json().get("subject").asText().equals(late.value()))
            .map(call -> call.type() + " " + call.json().get("sequence").asText())
            .toList();
    assertThat(sequences)
        .containsExactly(
            "case.opened 0000000000",
            "case.opened 0000000000",
            "case.stepCompleted 0000000001",
            "case.stepCompleted 0000000002");
  }

  @Test
  void what_nobody_takes_becomes_a_dead_letter_and_can_be_sent_again() {
    var issued = subscribe(EventType.CASE_OPENED, EventType.STEP_COMPLETED);
    receiver.answering(10, Receiver.status(410));
    review.apply("回调死信");
    for (int tries = 0; tries < 12; tries++) {
      deliver();
      officers.pass(Duration.ofHours(24));
    }
    assertThat(states(issued)).containsExactly("dead", "delivered");
    var dead = box.of(issued.subscription().id(), "dead", 0, 10).get(0);
    assertThat(dead.attempts()).isEqualTo(10);
    assertThat(dead.lastStatus()).isEqualTo(410);
    assertThat(box.replay(dead.id())).isTrue();
    assertThat(box.replay(dead.id())).as("only what is dead").isFalse();
    deliver();
    assertThat(states(issued)).containsExactly("delivered", "delivered");
    assertThat(receiver.types().get(receiver.types().size() - 1)).isEqualTo("case.opened");
  }

  /** A step that commits while its subscription is being ended leaves such a row. */
  @Test
  void what_still_waits_for_an_ended_subscription_is_not_sent() {
    var issued = subscribe(EventType.CASE_OPENED);
    review.apply("回调已取消");
    subscriptions.end(issued.subscription());
    database
        .sql("update webhook_delivery set state = 'waiting' where subscription = :id")
        .param("id", issued.subscription().id())
        .update();
    assertThat(deliver()).isZero();
    assertThat(receiver.calls()).isEmpty();
  }

  @Test
  void what_a_transaction_takes_back_was_never_told() {
    var issued = subscribe(ALL);
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      review.apply("回调回滚");
                      assertThat(states(issued)).hasSize(2);
                      throw new IllegalStateException("changed our mind");
                    }))
        .hasMessage("changed our mind");
    assertThat(states(issued)).isEmpty();
    assertThat(deliver()).isZero();
  }

  @Test
  void only_who_sees_the_case_is_told_and_only_of_what_he_asked_for() {
    var stranger = subscribe("suzhou-finance", List.of(), ALL);
    var otherProcess = subscribe("gusu-market-supervision", List.of("meeting-session"), ALL);
    var otherEvent = subscribe(EventType.CASE_ENDED);
    var right =
        subscribe(
            "gusu-market-supervision", List.of("task-transfer-review"), EventType.CASE_OPENED);
    var later = subscribe("gusu-staffing", List.of(), EventType.STEP_COMPLETED);
    CaseNumber number = review.apply("回调范围");
    assertThat(states(later)).as("not asked yet").isEmpty();
    review.submitMaterials(number);
    review.accept(number);
    assertThat(states(right)).hasSize(1);
    assertThat(states(later)).as("asked with the second step, and told of its own").hasSize(1);
    assertThat(states(stranger)).isEmpty();
    assertThat(states(otherProcess)).isEmpty();
    assertThat(states(otherEvent)).isEmpty();
  }

  @Test
  void a_step_asks_no_table_of_ours_while_nobody_has_subscribed() {
    CaseNumber number = review.apply("无人订阅");
    transaction.executeWithoutResult(
        status -> {
          long before = touched();
          review.submitMaterials(number);
          assertThat(touched()).isEqualTo(before);
        });
    subscribe(ALL);
    transaction.executeWithoutResult(
        status -> {
          long before = touched();
          review.accept(number);
          assertThat(touched()).isGreaterThan(before);
        });
  }

  /** What the connection of this transaction has done with our tables so far. */
  private long touched() {
    return database
        .sql(
            """
            select coalesce(sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0) + n_tup_ins), 0)
            from pg_stat_xact_user_tables where relname like 'webhook%'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void the_effect_its_notice_and_its_end_are_told() {
    var issued =
        subscribe(
            EventType.EFFECT_ENTERED,
            EventType.EFFECT_ENDED,
            EventType.NOTICE_PUBLISHED,
            EventType.CASE_ENDED);
    var application = Review.application("回调效果");
    application.put("duration", "temporary");
    application.put("endsOn", LocalDate.now(clock).plusMonths(2).toString());
    CaseNumber number = officers.start(Review.APPLICANT, "task-transfer-review", application);
    takeEffect(number);
    officers.pass(Duration.ofDays(70));
    sweep.sweep();
    deliver();
    var calls =
        receiver.calls().stream()
            .filter(call -> call.json().get("subject").asText().equals(number.value()))
            .toList();
    assertThat(calls)
        .extracting(Receiver.Call::type)
        .containsExactly(
            "notice.published", "effect.entered", "case.ended", "notice.published", "effect.ended");
    assertThat(calls.get(1).json().get("data").get("until").asText())
        .isEqualTo(application.get("endsOn"));
    assertThat(calls.get(1).json().get("data").get("notice").asText()).startsWith("GG-");
    assertThat(states(issued)).containsOnly("delivered");
  }

  private void takeEffect(CaseNumber number) {
    review.submitMaterials(number);
    review.accept(number);
    review.allAgree(number);
    review.reviewLegality(number, "lawful");
    review.signToMeeting(number);
    review.fileTopic(number);
    review.schedule(number);
    review.meet(number, "adopted");
    review.draftNotice(number);
  }

  @Test
  void several_workers_send_each_event_once_and_in_order() {
    subscribe(ALL);
    var cases = List.of(review.apply("回调并行一"), review.apply("回调并行二"), review.apply("回调并行三"));
    cases.forEach(review::submitMaterials);
    var workers =
        List.of(1, 2, 3, 4).stream()
            .map(worker -> CompletableFuture.runAsync(this::deliverPatiently))
            .toList();
    workers.forEach(CompletableFuture::join);
    assertThat(receiver.calls()).hasSize(9);
    assertThat(receiver.events()).hasSize(9);
    for (CaseNumber number : cases)
      assertThat(
              receiver.calls().stream()
                  .filter(call -> call.json().get("subject").asText().equals(number.value()))
                  .map(call -> call.json().get("sequence").asText()))
          .containsExactly("0000000000", "0000000001", "0000000002");
  }

  /** One at a time for a receiver: what another worker sends now is not waited for. */
  private void deliverPatiently() {
    for (int idle = 0; idle < 20; ) {
      if (deliveries.deliverNext()) idle = 0;
      else idle++;
    }
  }

  @Test
  void a_receiver_does_not_wait_for_all_that_waits_for_another() {
    var backlog = subscribe(EventType.CASE_OPENED);
    for (int i = 0; i < 3; i++) review.apply("回调积压" + i);
    var fresh = subscribe(EventType.CASE_OPENED);
    review.apply("回调新来");
    deliveries.deliverNext();
    deliveries.deliverNext();
    assertThat(states(fresh)).containsExactly("delivered");
    assertThat(states(backlog)).filteredOn("waiting"::equals).hasSize(3);
  }

  @Test
  void what_a_killed_node_had_claimed_is_sent_after_its_lease() {
    subscribe(EventType.CASE_OPENED);
    review.apply("回调认领");
    var rows = new DeliveryRows(database);
    assertThat(rows.claim(clock.instant())).isPresent();
    assertThat(deliver()).as("somebody else has it").isZero();
    officers.pass(DeliveryRows.LEASE.plusSeconds(1));
    assertThat(deliver()).isEqualTo(1);
    assertThat(receiver.events()).hasSize(1);
  }

  @Test
  void a_revoked_client_is_told_nothing_more() {
    String gone = "webhook-tests-" + UUID.randomUUID().toString().substring(0, 8);
    clients.key(gone, "gusu-market-supervision");
    var caller = new ApiCaller(gone, "旧平台", "gusu-market-supervision", Set.of(), false);
    var issued =
        subscriptions.subscribe(
            caller,
            new SubscriptionRequest(
                receiver.url(), List.of(EventType.CASE_OPENED.code()), List.of()));
    review.apply("回调撤销一");
    database
        .sql("update api_client set revoked_at = :at, revoked_by = 'secadmin' where id = :id")
        .param("at", java.sql.Timestamp.from(clock.instant()))
        .param("id", gone)
        .update();
    assertThat(deliver()).isZero();
    transaction.executeWithoutResult(status -> events.publishEvent(new ClientRevoked(gone)));
    assertThat(states(issued)).containsExactly("dropped");
    assertThat(subscriptions.of(gone)).isEmpty();
  }
}
