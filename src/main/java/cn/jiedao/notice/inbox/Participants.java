package cn.jiedao.notice.inbox;

import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has taken a step in a case, for a body he still holds a post in. */
@Component
class Participants {
  private static final String ACTED =
      """
      select distinct s.person from case_step s
      join post p on (p.person, p.organization) = (s.person, s.organization)
        and :today between p.valid_from and coalesce(p.valid_until, 'infinity')
      """;

  private final JdbcClient database;
  private final Clock clock;

  Participants(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<String> of(CaseNumber number) {
    return database
        .sql(ACTED + "where s.case_number = :number order by s.person")
        .param("today", LocalDate.now(clock))
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  /** Those of the applicant; nobody where it was the applicant itself that acted. */
  List<String> ofApplicant(CaseNumber number, String actedFor) {
    return database
        .sql(
            ACTED
                + """
                join case_head h on (h.number, h.applicant) = (s.case_number, s.organization)
                where s.case_number = :number and h.applicant <> :actedFor order by s.person
                """)
        .param("today", LocalDate.now(clock))
        .param("number", number.value())
        .param("actedFor", actedFor)
        .query(String.class)
        .list();
  }
}
