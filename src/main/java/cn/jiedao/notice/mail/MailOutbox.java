package cn.jiedao.notice.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails that wait, as several nodes share them: a claim is a row moved past its lease, so that no
 * connection is held while something is sent.
 */
@Component
class MailOutbox {
  /** Longer than the mail server is given to answer. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration KEPT = Duration.ofDays(90);

  /** Something lies in the outbox; told within the transaction. */
  record Filled() {}

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailOutbox(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  void put(String person, Letter letter) {
    database
        .sql(
            """
            insert into mail_outbox (person, subject, text, html, at, due_at)
            values (:person, :subject, :text, :html, :at, :at)
            """)
        .param("person", person)
        .param("subject", letter.subject())
        .param("text", letter.text())
        .param("html", letter.html())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    events.publishEvent(new Filled());
  }

  Optional<Envelope> claim() {
    Instant now = clock.instant();
    return database
        .sql(
            """
            update mail_outbox m set attempts = attempts + 1, claimed_until = :until
            from person p where p.id = m.person and m.id = (
              select id from mail_outbox where sent_at is null and dead_at is null and due_at <= :now
                and coalesce(claimed_until, :now) <= :now order by due_at, id limit 1 for update skip locked)
            returning m.id, m.attempts, p.email, m.subject, m.text, m.html
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(LEASE)))
        .query(MailOutbox::envelope)
        .optional();
  }

  private static Envelope envelope(ResultSet row, int index) throws SQLException {
    return new Envelope(
        row.getLong("id"),
        row.getInt("attempts"),
        row.getString("email"),
        new Letter(row.getString("subject"), row.getString("text"), row.getString("html")));
  }

  void sent(Envelope envelope) {
    database
        .sql(
            "update mail_outbox set sent_at = :at, claimed_until = null, result = null where id = :id")
        .param("at", Timestamp.from(clock.instant()))
        .param("id", envelope.id())
        .update();
  }

  /**
   * @param again when it is tried again; null: never
   */
  void failed(Envelope envelope, String result, Instant again) {
    Instant now = clock.instant();
    database
        .sql(
            """
            update mail_outbox set claimed_until = null, result = :result, due_at = :due, dead_at = :dead
            where id = :id
            """)
        .param("result", result)
        .param("due", Timestamp.from(again == null ? now : again))
        .param("dead", again == null ? Timestamp.from(now) : null)
        .param("id", envelope.id())
        .update();
  }

  /** Gives all dead mails another round of tries; how many there were. */
  int revive() {
    int revived =
        database
            .sql(
                "update mail_outbox set dead_at = null, attempts = 0, due_at = :now where dead_at is not null")
            .param("now", Timestamp.from(clock.instant()))
            .update();
    events.publishEvent(new Filled());
    return revived;
  }

  @Scheduled(cron = "${jiedao.mail.sweep:0 45 3 * * *}", zone = "Asia/Shanghai")
  void forgetTheOldest() {
    database
        .sql("delete from mail_outbox where at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
