package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to end a case (终止), and what the second person decided. */
@Component
class Terminations {
  record Request(long id, String requestedBy, String reason) {}

  private final JdbcClient database;
  private final Clock clock;

  Terminations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The request that waits for the second person. */
  Optional<Request> open(CaseNumber number) {
    return database
        .sql(
            "select id, requested_by, reason from termination where case_number = :number and decided_at is null")
        .param("number", number.value())
        .query(Request.class)
        .optional();
  }

  void request(CaseNumber number, Actor by, String reason) {
    database
        .sql(
            """
            insert into termination (case_number, requested_by, requested_at, reason)
            values (:number, :by, :at, :reason)
            """)
        .param("number", number.value())
        .param("by", by.person())
        .param("at", Timestamp.from(clock.instant()))
        .param("reason", reason)
        .update();
  }

  void decide(Request request, Actor by, boolean agreed, String opinion) {
    database
        .sql(
            """
            update termination set agreed = :agreed, decided_by = :by, decided_at = :at, opinion = :opinion
            where id = :id and decided_at is null
            """)
        .param("agreed", agreed)
        .param("by", by.person())
        .param("at", Timestamp.from(clock.instant()))
        .param("opinion", opinion)
        .param("id", request.id())
        .update();
  }
}
