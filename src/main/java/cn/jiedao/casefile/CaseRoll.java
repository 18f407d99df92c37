package cn.jiedao.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases an organisation may see, page by page, the newest first. A page begins after a place,
 * not after a count, so that cases opened meanwhile neither shift nor repeat anything.
 */
@Component
public class CaseRoll {
  /**
   * Which cases are asked for; null where it does not matter.
   *
   * @param updatedSince only those with a step from then on
   */
  public record Wanted(
      String organization, String process, CaseHead.State state, Instant updatedSince) {}

  /** Where a page ended. */
  public record Place(Instant openedAt, String number) {
    /** Before the newest case. */
    public static final Place BEGINNING = new Place(Instant.parse("9999-01-01T00:00:00Z"), "");
  }

  /**
   * @param updatedAt when its last step was taken
   */
  public record Entry(CaseHead head, Instant updatedAt) {
    public Place place() {
      return new Place(head.openedAt(), head.number().value());
    }
  }

  private final JdbcClient database;

  CaseRoll(JdbcClient database) {
    this.database = database;
  }

  public List<Entry> page(Wanted wanted, Place after, int limit) {
    return database
        .sql(
            """
            select h.*, s.at as updated_at from case_access a
            join case_head h on h.number = a.case_number
            join case_step s on s.case_number = h.number and s.seq = h.steps
            where a.organization = :organization
              and (h.opened_at, h.number) < (:openedAt, :number)
              and (:process::text is null or h.process = :process)
              and (:state::text is null or h.state = :state)
              and (:since::timestamptz is null or s.at >= :since)
            order by h.opened_at desc, h.number desc limit :limit
            """)
        .param("organization", wanted.organization())
        .param("openedAt", Timestamp.from(after.openedAt()))
        .param("number", after.number())
        .param("process", wanted.process())
        .param("state", wanted.state() == null ? null : column(wanted.state()))
        .param(
            "since", wanted.updatedSince() == null ? null : Timestamp.from(wanted.updatedSince()))
        .param("limit", limit)
        .query((row, i) -> new Entry(CaseRows.head(row, i), CaseRows.instant(row, "updated_at")))
        .list();
  }

  private static String column(CaseHead.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
