package cn.jiedao.notice;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts an event into the transaction that brought it about, once for each subscription that wants
 * it and whose organisation may see the case at this moment; does nothing where there is none.
 */
@Component
class Outbox {
  private static final String INSERT =
      """
      with receiver as (
        select s.id from webhook_subscription s
        join case_access a on a.organization = s.organization and a.case_number = :number
        where s.id = any(:subscriptions::uuid[]) and s.ended_at is null
      ), event as (
        insert into webhook_event (id, type, case_number, seq, at, body)
        select :event, :type, :number, :seq, :at, :body where exists (select from receiver)
      )
      insert into webhook_delivery (subscription, event, case_number, due_at)
      select id, :event, :number, :at from receiver
      """;

  private final JdbcClient database;
  private final Subscribers subscribers;
  private final Cases cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outbox(
      JdbcClient database,
      Subscribers subscribers,
      Cases cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.subscribers = subscribers;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /** The case's head is locked by whoever acts on it, so that its events are numbered in order. */
  void put(EventType type, CaseNumber number, Map<String, Object> data) {
    List<Subscription> asked = subscribers.to(type);
    if (asked.isEmpty()) return;
    if (!TransactionSynchronizationManager.isActualTransactionActive())
      throw new IllegalStateException(type + " outside the transaction that brings it about");
    CaseHead head = cases.get(number);
    String[] wanting =
        asked.stream()
            .filter(subscription -> subscription.wants(head.process()))
            .map(subscription -> subscription.id().toString())
            .toArray(String[]::new);
    if (wanting.length > 0 && insert(type, head, data, wanting) > 0)
      events.publishEvent(new DeliveryWorker.Filled());
  }

  private int insert(EventType type, CaseHead head, Map<String, Object> data, String[] wanting) {
    UUID event = UUID.randomUUID();
    Instant at = clock.instant();
    return database
        .sql(INSERT)
        .param("subscriptions", wanting)
        .param("event", event)
        .param("type", type.code())
        .param("number", head.number().value())
        .param("seq", head.steps())
        .param("at", Timestamp.from(at))
        .param("body", EventBody.of(event, type, at, head, data))
        .update();
  }
}
