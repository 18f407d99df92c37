package cn.jiedao.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the clocks and of their runs. */
@Repository
class ClockRows {
  record Clock(String name, String element, int limitDays) {}

  record Run(Instant started, Instant stopped) {
    boolean isOpen() {
      return stopped == null;
    }
  }

  private final JdbcClient jdbc;

  ClockRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Clock> of(String caseNumber) {
    return jdbc.sql(
            "select name, element, limit_days from case_clock where case_number = ? order by name")
        .param(caseNumber)
        .query((row, i) -> new Clock(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }

  Optional<Clock> find(String caseNumber, String name) {
    return of(caseNumber).stream().filter(clock -> clock.name().equals(name)).findFirst();
  }

  List<Run> runs(String caseNumber, String name) {
    return jdbc.sql(
            """
            select r.started_at, r.stopped_at from case_clock_run r join case_clock c using (case_number, name)
            where case_number = ? and name = ? and r.started_at >= coalesce(c.counted_from, '-infinity') order by r.id
            """)
        .params(caseNumber, name)
        .query((row, i) -> new Run(instant(row, 1), instant(row, 2)))
        .list();
  }

  void open(String caseNumber, String name, String element, TimeLimit limit, Instant now) {
    jdbc.sql(
            """
            insert into case_clock (case_number, name, element, limit_days, source, open_tasks)
            values (?, ?, ?, ?, ?, 1)
            on conflict (case_number, name) do update set open_tasks = case_clock.open_tasks + 1
            """)
        .params(caseNumber, name, element, limit.workingDays(), limit.source())
        .update();
    jdbc.sql(
            """
            insert into case_clock_run (case_number, name, started_at) values (?, ?, ?)
            on conflict (case_number, name) where stopped_at is null do nothing
            """)
        .params(caseNumber, name, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void close(String caseNumber, String name, Instant now) {
    jdbc.sql(
            "update case_clock set open_tasks = open_tasks - 1 where case_number = ? and name = ? and open_tasks > 0")
        .params(caseNumber, name)
        .update();
    jdbc.sql(
            """
            update case_clock_run r set stopped_at = greatest(?, r.started_at) from case_clock c
            where r.case_number = ? and r.name = ? and r.stopped_at is null
              and (c.case_number, c.name) = (r.case_number, r.name) and c.open_tasks = 0
            """)
        .params(now.atOffset(ZoneOffset.UTC), caseNumber, name)
        .update();
  }

  void countAnew(String caseNumber, Instant now) {
    jdbc.sql("update case_clock set counted_from = ? where case_number = ? and open_tasks = 0")
        .params(now.atOffset(ZoneOffset.UTC), caseNumber)
        .update();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
