package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.client.ClientRevoked;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How an event reaches its receiver: again, in order, once, in turn, or not at all. */
@Tag("INV-S-26")
class DeliveriesIT extends ReceivedEvents {
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
