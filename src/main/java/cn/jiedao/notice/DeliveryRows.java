package cn.jiedao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox as several nodes share it. A claim is a row moved past its lease, so that no
 * connection is held while something is sent, and what a killed node had claimed comes back.
 */
@Component
class DeliveryRows {
  /** Longer than any try takes. */
  static final Duration LEASE = Duration.ofSeconds(20);

  /**
   * The first of its case and subscription, one at a time for a receiver, and receivers in turn: a
   * few that hang, with all that waits for them, must not keep the others waiting.
   */
  private static final String CLAIM =
      """
      with next as (
        select d.id from webhook_delivery d
        join webhook_subscription s on s.id = d.subscription and s.ended_at is null
        join api_client c on c.id = s.client and c.revoked_at is null
        where d.state = 'waiting' and d.due_at <= :now
          and not exists (select from webhook_delivery e where e.subscription = d.subscription
            and e.case_number = d.case_number and e.state = 'waiting' and e.id < d.id)
          and not exists (select from webhook_delivery e where e.subscription = d.subscription
            and e.state = 'waiting' and e.claimed_until > :now)
        order by s.tried_at nulls first, d.due_at, d.id limit 1 for update of d skip locked
      ), claimed as (
        update webhook_delivery d set attempts = d.attempts + 1, due_at = :until, claimed_until = :until
        from next where d.id = next.id returning d.*
      )
      select c.id, c.attempts, s.id as subscription, s.url, s.secret, e.body from claimed c
      join webhook_subscription s on s.id = c.subscription join webhook_event e on e.id = c.event
      """;

  private final JdbcClient database;

  DeliveryRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Parcel> claim(Instant now) {
    return database
        .sql(CLAIM)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(LEASE)))
        .query(DeliveryRows::parcel)
        .optional();
  }

  /**
   * Writes what became of a try; of no effect on the delivery where another node has claimed it
   * since, or its subscription was ended.
   *
   * @param retryAt null: a dead letter unless it was delivered
   */
  @Transactional
  void enter(Parcel parcel, Receipt receipt, Instant at, Instant retryAt) {
    database
        .sql(
            "insert into webhook_attempt values (:delivery, :number, :at, :status, :millis, :result)")
        .param("delivery", parcel.delivery())
        .param("number", parcel.attempt())
        .param("at", Timestamp.from(at))
        .param("status", receipt.status())
        .param("millis", (int) receipt.took().toMillis())
        .param("result", receipt.result())
        .update();
    database
        .sql("update webhook_subscription set tried_at = :at where id = :id")
        .param("at", Timestamp.from(at.plus(receipt.took())))
        .param("id", parcel.subscription())
        .update();
    String state = receipt.delivered() ? "delivered" : retryAt == null ? "dead" : "waiting";
    database
        .sql(
            """
            update webhook_delivery set state = :state, claimed_until = null, due_at = coalesce(:retryAt, due_at),
              delivered_at = :deliveredAt
            where id = :id and attempts = :attempt and state = 'waiting'
            """)
        .param("state", state)
        .param("retryAt", retryAt == null ? null : Timestamp.from(retryAt))
        .param("deliveredAt", receipt.delivered() ? Timestamp.from(at) : null)
        .param("id", parcel.delivery())
        .param("attempt", parcel.attempt())
        .update();
  }

  private static Parcel parcel(ResultSet row, int index) throws SQLException {
    return new Parcel(
        row.getLong("id"),
        row.getInt("attempts"),
        row.getObject("subscription", UUID.class),
        row.getString("url"),
        row.getBytes("secret"),
        row.getString("body"));
  }
}
