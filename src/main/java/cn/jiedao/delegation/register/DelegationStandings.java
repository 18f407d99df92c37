package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all registers of Art. 13 together say of a delegation today. */
@Component
public class DelegationStandings {
  private static final String READ =
      """
      select d.case_number, lower(d.valid) as from_day, least(d.ends_on, e.last_day) as last_day,
        delegation_is_suspended(d.case_number, :day) as suspended, e.reason, e.notice as end_notice
      from delegation d left join delegation_ending e on e.case_number = d.case_number
      where d.case_number = :number
      """;

  private final JdbcClient database;
  private final Clock clock;

  DelegationStandings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public DelegationStanding of(CaseNumber number) {
    LocalDate today = LocalDate.now(clock);
    return database
        .sql(READ)
        .param("day", today)
        .param("number", number.value())
        .query((row, index) -> standing(row, pauses(number), today))
        .single();
  }

  private List<DelegationStanding.Pause> pauses(CaseNumber number) {
    return database
        .sql(
            "select since, until, reason, notice from delegation_pause where case_number = :number order by since")
        .param("number", number.value())
        .query(DelegationStanding.Pause.class)
        .list();
  }

  private static DelegationStanding standing(
      ResultSet row, List<DelegationStanding.Pause> pauses, LocalDate day) throws SQLException {
    return new DelegationStanding(
        row.getObject("from_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getBoolean("suspended"),
        row.getString("reason"),
        row.getString("end_notice"),
        pauses,
        day);
  }
}
