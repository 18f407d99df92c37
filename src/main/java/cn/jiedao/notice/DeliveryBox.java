package cn.jiedao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks into the outbox, and puts dead letters back into it. */
@Component
class DeliveryBox {
  private static final String READ =
      """
      select d.*, e.type, e.seq, e.at, a.status, a.result from webhook_delivery d
      join webhook_event e on e.id = d.event
      left join lateral (select status, result from webhook_attempt a
        where a.delivery = d.id order by a.at desc, a.number desc limit 1) a on true
      """;
  private static final String REPLAY =
      """
      update webhook_delivery d set state = 'waiting', attempts = 0, due_at = :now from webhook_subscription s
      where s.id = d.subscription and s.ended_at is null and d.state = 'dead'
      """;

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeliveryBox(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The latest first.
   *
   * @param state null: all
   * @param before only those with a smaller id; 0: from the latest on
   */
  List<Delivery> of(UUID subscription, String state, long before, int most) {
    return database
        .sql(
            READ
                + """
                where d.subscription = :subscription and (:before = 0 or d.id < :before)
                  and (cast(:state as text) is null or d.state = :state)
                order by d.id desc limit :most
                """)
        .param("subscription", subscription)
        .param("state", state)
        .param("before", before)
        .param("most", most)
        .query(DeliveryBox::delivery)
        .list();
  }

  Optional<Delivery> find(UUID subscription, long delivery) {
    return database
        .sql(READ + "where d.subscription = :subscription and d.id = :id")
        .param("subscription", subscription)
        .param("id", delivery)
        .query(DeliveryBox::delivery)
        .optional();
  }

  /** Sends a dead letter again, as if it had just happened; false for anything else. */
  @Transactional
  boolean replay(long delivery) {
    int replayed =
        database
            .sql(REPLAY + "and d.id = :id")
            .param("now", Timestamp.from(clock.instant()))
            .param("id", delivery)
            .update();
    events.publishEvent(new DeliveryWorker.Filled());
    return replayed == 1;
  }

  /** Sends all dead letters of a subscription again; how many there were. */
  @Transactional
  int replayAll(UUID subscription) {
    int replayed =
        database
            .sql(REPLAY + "and d.subscription = :subscription")
            .param("now", Timestamp.from(clock.instant()))
            .param("subscription", subscription)
            .update();
    events.publishEvent(new DeliveryWorker.Filled());
    return replayed;
  }

  private static Delivery delivery(ResultSet row, int index) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        row.getObject("subscription", UUID.class),
        row.getObject("event", UUID.class),
        row.getString("type"),
        row.getString("case_number"),
        row.getInt("seq"),
        row.getTimestamp("at").toInstant(),
        row.getString("state"),
        row.getInt("attempts"),
        row.getTimestamp("due_at").toInstant(),
        instant(row.getTimestamp("delivered_at")),
        row.getObject("status", Integer.class),
        row.getString("result"));
  }

  private static Instant instant(Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
