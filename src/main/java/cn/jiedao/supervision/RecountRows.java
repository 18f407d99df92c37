package cn.jiedao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each recount has come. */
@Repository
class RecountRows {
  /**
   * @param position number of the last case done
   * @param cases how many were looked at
   * @param tasks how many deadlines of tasks were moved, and of timers
   * @param failed cases that could not be done
   */
  record Progress(
      long arrangement,
      String position,
      int cases,
      int tasks,
      int timers,
      int failed,
      Instant begunAt,
      Instant endedAt) {}

  private final JdbcClient database;

  RecountRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Progress> find(long arrangement) {
    return database
        .sql("select * from deadline_recount where arrangement = ?")
        .param(arrangement)
        .query(RecountRows::progress)
        .optional();
  }

  Progress begin(long arrangement, Instant at) {
    database
        .sql("insert into deadline_recount values (?, '', 0, 0, 0, 0, ?) on conflict do nothing")
        .params(arrangement, Timestamp.from(at))
        .update();
    return find(arrangement).orElseThrow();
  }

  /** Open cases after one, in the order of their numbers. */
  List<String> cases(String after, int most) {
    return database
        .sql(
            "select number from case_head where state <> 'ended' and number > ? order by number limit ?")
        .params(after, most)
        .query(String.class)
        .list();
  }

  /** Takes the next case for this transaction; false where another node was faster. */
  boolean advance(long arrangement, String number, int tasks, int timers, boolean failed) {
    return database
            .sql(
                """
                update deadline_recount set position = :number, cases = cases + 1, tasks = tasks + :tasks,
                  timers = timers + :timers, failed = failed + :failed
                where arrangement = :arrangement and position < :number
                """)
            .param("number", number)
            .param("tasks", tasks)
            .param("timers", timers)
            .param("failed", failed ? 1 : 0)
            .param("arrangement", arrangement)
            .update()
        > 0;
  }

  void end(long arrangement, Instant at) {
    database
        .sql("update deadline_recount set ended_at = ? where arrangement = ? and ended_at is null")
        .params(Timestamp.from(at), arrangement)
        .update();
  }

  private static Progress progress(ResultSet row, int index) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Progress(
        row.getLong("arrangement"),
        row.getString("position"),
        row.getInt("cases"),
        row.getInt("tasks"),
        row.getInt("timers"),
        row.getInt("failed"),
        row.getTimestamp("begun_at").toInstant(),
        ended == null ? null : ended.toInstant());
  }
}
