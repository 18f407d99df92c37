package cn.jiedao.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscriptions as they lie in the database; one that was ended stays. */
@Component
class SubscriptionRows {
  private final JdbcClient database;

  SubscriptionRows(JdbcClient database) {
    this.database = database;
  }

  void insert(Subscription subscription) {
    database
        .sql(
            """
            insert into webhook_subscription (id, client, organization, url, types, processes, secret, created_at)
            values (:id, :client, :organization, :url, :types, :processes, :secret, :at)
            """)
        .param("id", subscription.id())
        .param("client", subscription.client())
        .param("organization", subscription.organization())
        .param("url", subscription.url())
        .param("types", subscription.types().toArray(String[]::new))
        .param("processes", subscription.processes().toArray(String[]::new))
        .param("secret", subscription.secret())
        .param("at", Timestamp.from(subscription.createdAt()))
        .update();
  }

  /** Ends it, and what it still waits for with it. */
  void end(UUID id, Instant at) {
    database
        .sql("update webhook_subscription set ended_at = :at where id = :id and ended_at is null")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
    database
        .sql(
            "update webhook_delivery set state = 'dropped' where subscription = :id and state = 'waiting'")
        .param("id", id)
        .update();
  }

  /** Those whose client may still come in. */
  List<Subscription> inForce() {
    return database
        .sql(
            """
            select s.* from webhook_subscription s join api_client c on c.id = s.client
            where s.ended_at is null and c.revoked_at is null order by s.created_at, s.id
            """)
        .query(SubscriptionRows::subscription)
        .list();
  }

  List<Subscription> of(String client) {
    return database
        .sql(
            "select * from webhook_subscription where client = :client and ended_at is null order by created_at, id")
        .param("client", client)
        .query(SubscriptionRows::subscription)
        .list();
  }

  Optional<Subscription> find(UUID id) {
    return database
        .sql("select * from webhook_subscription where id = :id")
        .param("id", id)
        .query(SubscriptionRows::subscription)
        .optional();
  }

  private static Subscription subscription(ResultSet row, int index) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Subscription(
        row.getObject("id", UUID.class),
        row.getString("client"),
        row.getString("organization"),
        row.getString("url"),
        Arrays.asList((String[]) row.getArray("types").getArray()),
        Arrays.asList((String[]) row.getArray("processes").getArray()),
        row.getBytes("secret"),
        row.getTimestamp("created_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
