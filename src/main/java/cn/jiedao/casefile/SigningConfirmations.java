package cn.jiedao.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That somebody has shown once more that it is he, for one task that he is about to sign
 * (INV-S-33).
 */
@Component
public class SigningConfirmations {
  /** How long one may take between showing it and signing. */
  public static final Duration FRESH = Duration.ofMinutes(5);

  private final JdbcClient database;
  private final Clock clock;

  SigningConfirmations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Enters what whoever calls has checked.
   *
   * @param method how the person showed it ({@code password})
   */
  public void enter(String task, String person, String method) {
    database
        .sql("insert into signing_confirmation values (:id, :task, :person, :at, :method)")
        .param("id", UUID.randomUUID())
        .param("task", task)
        .param("person", person)
        .param("at", Timestamp.from(now()))
        .param("method", method)
        .update();
  }

  /** The last one that is still good; a task is answered once, so it serves once. */
  public Optional<UUID> fresh(String task, String person) {
    return database
        .sql(
            """
            select id from signing_confirmation where (task, person) = (:task, :person) and at between :since and :now
            order by at desc limit 1
            """)
        .param("task", task)
        .param("person", person)
        .param("since", Timestamp.from(now().minus(FRESH)))
        .param("now", Timestamp.from(now()))
        .query(UUID.class)
        .optional();
  }

  /** As exact as the time of a step. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
