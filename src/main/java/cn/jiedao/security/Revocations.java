package cn.jiedao.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends every session a person has, on every node: each session remembers how often he had been
 * revoked when it began.
 */
@Component
public class Revocations {
  private final JdbcClient database;
  private final Clock clock;

  Revocations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void revoke(String person) {
    database
        .sql(
            """
            insert into session_revocation (person, times, at) values (:person, 1, :at)
            on conflict (person) do update
            set times = session_revocation.times + 1, at = excluded.at
            """)
        .param("person", person)
        .param("at", OffsetDateTime.now(clock))
        .update();
  }

  int times(String person) {
    return database
        .sql("select times from session_revocation where person = :person")
        .param("person", person)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
