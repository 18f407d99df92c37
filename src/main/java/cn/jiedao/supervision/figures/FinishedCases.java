package cn.jiedao.supervision.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that have ended, for those who watch over the running of the house. */
@Component
public class FinishedCases {
  public static final int PAGE = 20;
  private static final int LAST_PAGE = 10_000;

  /** Null where it does not matter; {@code number} is a part of the case number. */
  public record Wanted(
      String number, String process, String outcome, Instant from, Instant before, int page) {}

  public record Finished(
      String number,
      String title,
      String process,
      String processName,
      String applicant,
      boolean practice,
      String outcomeLabel,
      Instant openedAt,
      Instant endedAt,
      String instance) {}

  /**
   * @param more whether another page follows
   */
  public record Page(List<Finished> cases, int number, boolean more) {}

  /** How cases of a process have ended so far. */
  public record Outcome(String process, String processName, String outcome, String label) {}

  private static final String FOUND =
      """
      select h.number, h.title, h.process, d.name_ as process_name, name_of(o.code, (h.ended_at at time zone 'Asia/Shanghai')::date) as applicant, o.sandbox as practice,
        h.outcome_label, h.opened_at, h.ended_at, h.process_instance as instance
      from case_head h join organization o on o.code = h.applicant
      left join lateral (select p.name_ from act_re_procdef p where p.key_ = h.process
        order by p.version_ desc limit 1) d on true
      where h.ended_at is not null
        and (:number::text is null or position(upper(:number::text) in h.number) > 0)
        and (:process::text is null or h.process = :process)
        and (:outcome::text is null or h.outcome = :outcome)
        and (:from::timestamptz is null or h.ended_at >= :from)
        and (:before::timestamptz is null or h.ended_at < :before)
      order by h.ended_at desc, h.number desc limit :limit offset :offset
      """;
  private static final String OUTCOMES =
      """
      select e.process, coalesce(d.name_, e.process) as process_name, e.outcome, e.label
      from (select process, outcome, max(outcome_label) as label from case_head where ended_at is not null
        group by process, outcome) e
      left join lateral (select p.name_ from act_re_procdef p where p.key_ = e.process
        order by p.version_ desc limit 1) d on true
      order by e.process, e.outcome
      """;

  private final JdbcClient database;

  FinishedCases(JdbcClient database) {
    this.database = database;
  }

  /** The last ended first. */
  public Page find(Wanted wanted) {
    int number = Math.max(1, Math.min(wanted.page(), LAST_PAGE));
    List<Finished> found =
        database
            .sql(FOUND)
            .param("number", wanted.number())
            .param("process", wanted.process())
            .param("outcome", wanted.outcome())
            .param("from", timestamp(wanted.from()))
            .param("before", timestamp(wanted.before()))
            .param("limit", PAGE + 1)
            .param("offset", (number - 1) * PAGE)
            .query(FinishedCases::finished)
            .list();
    boolean more = found.size() > PAGE;
    return new Page(more ? found.subList(0, PAGE) : found, number, more);
  }

  public List<Outcome> outcomes() {
    return database.sql(OUTCOMES).query(Outcome.class).list();
  }

  private static Finished finished(ResultSet row, int index) throws SQLException {
    return new Finished(
        row.getString("number"),
        row.getString("title"),
        row.getString("process"),
        row.getString("process_name"),
        row.getString("applicant"),
        row.getBoolean("practice"),
        row.getString("outcome_label"),
        Instants.of(row, "opened_at"),
        Instants.of(row, "ended_at"),
        row.getString("instance"));
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
