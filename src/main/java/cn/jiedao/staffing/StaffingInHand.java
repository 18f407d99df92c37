package cn.jiedao.staffing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which office's bodies and posts are being determined: one case at a time for each. */
@Component
class StaffingInHand {
  private static final String ABOUT =
      """
      select h.number from case_head h join case_proposal p on (p.case_number, p.version) = (h.number, 1)
      where h.process = 'staffing-determination' and p.facts ->> 'office' = :office
        and p.facts ->> 'requestKind' = 'determination'
      """;

  private final JdbcClient database;
  private final Clock clock;

  StaffingInHand(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Number of the open case about an office. */
  Optional<String> open(String office) {
    return database
        .sql(ABOUT + "and h.state <> 'ended' order by h.opened_at limit 1")
        .param("office", office)
        .query(String.class)
        .optional();
  }

  /** Whether a case about an office is open, or was opened since a day. */
  boolean isSince(String office, LocalDate day) {
    return !database
        .sql(ABOUT + "and (h.state <> 'ended' or h.opened_at >= :since) limit 1")
        .param("office", office)
        .param("since", Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant()))
        .query(String.class)
        .list()
        .isEmpty();
  }
}
