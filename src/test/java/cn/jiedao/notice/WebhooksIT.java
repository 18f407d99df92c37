package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.api.OutsideSystem;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a step of a case to a receiver outside: what is told, and to whom. */
@Tag("INV-S-26")
class WebhooksIT extends ReceivedEvents {
  private static final String OPEN_API = "/api/v1/openapi.json";

  /** The schema that the API publishes for what it sends. */
  private static JsonSchema published(int port) {
    var document = (ObjectNode) new OutsideSystem(port, null, null).get(OPEN_API).body();
    document.put("$ref", "#/components/schemas/Event");
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
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
}
