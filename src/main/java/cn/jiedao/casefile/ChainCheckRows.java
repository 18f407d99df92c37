package cn.jiedao.casefile;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the walks over all chains. */
@Component
class ChainCheckRows {
  /** A walk that tells nothing for so long has died with its node. */
  private static final Duration DEAD_AFTER = Duration.ofMinutes(10);

  private static final int KEPT_IN_SIGHT = 10;

  private final JdbcClient database;

  ChainCheckRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * @return null when another walk is under way
   */
  @Transactional
  public Long begin(String person, Instant now, int total) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.chain-check'))::text")
        .query(String.class)
        .optional();
    buryDead(now);
    boolean under =
        database
            .sql("select exists (select from chain_check where ended_at is null)")
            .query(Boolean.class)
            .single();
    if (under) return null;
    return database
        .sql(
            """
            insert into chain_check (asked_by, started_at, alive_at, total)
            values (:person, :now, :now, :total) returning id
            """)
        .param("person", person)
        .param("now", Timestamp.from(now))
        .param("total", total)
        .query(Long.class)
        .single();
  }

  private void buryDead(Instant now) {
    database
        .sql(
            """
            update chain_check set ended_at = :now, failure = '核验中断（服务器停止），请再次核验。'
            where ended_at is null and alive_at < :dead
            """)
        .param("now", Timestamp.from(now))
        .param("dead", Timestamp.from(now.minus(DEAD_AFTER)))
        .update();
  }

  void progress(long check, int done, Instant now) {
    database
        .sql("update chain_check set done = :done, alive_at = :now where id = :check")
        .param("done", done)
        .param("now", Timestamp.from(now))
        .param("check", check)
        .update();
  }

  void found(long check, Chains.Break broken) {
    database
        .sql("insert into chain_check_finding values (:check, :number, :seq, :what)")
        .param("check", check)
        .param("number", broken.caseNumber().value())
        .param("seq", broken.seq())
        .param("what", broken.what())
        .update();
  }

  void end(long check, Instant now, Instant brokenAnchor, String failure) {
    database
        .sql(
            """
            update chain_check set ended_at = :now, alive_at = :now, broken_anchor = :anchor, failure = :failure
            where id = :check
            """)
        .param("now", Timestamp.from(now))
        .param("anchor", brokenAnchor == null ? null : Timestamp.from(brokenAnchor))
        .param("failure", failure)
        .param("check", check)
        .update();
  }

  List<ChainCheck> latest() {
    return database
        .sql("select * from chain_check order by id desc limit :limit")
        .param("limit", KEPT_IN_SIGHT)
        .query(
            (row, i) ->
                new ChainCheck(
                    row.getLong("id"),
                    row.getString("asked_by"),
                    CaseRows.instant(row, "started_at"),
                    row.getInt("total"),
                    row.getInt("done"),
                    CaseRows.instant(row, "ended_at"),
                    CaseRows.instant(row, "broken_anchor"),
                    row.getString("failure"),
                    breaks(row.getLong("id"))))
        .list();
  }

  private List<Chains.Break> breaks(long check) {
    return database
        .sql(
            """
            select case_number, seq, what from chain_check_finding
            where chain_check = :check order by case_number limit 200
            """)
        .param("check", check)
        .query(
            (row, i) ->
                new Chains.Break(CaseNumber.of(row.getString(1)), row.getInt(2), row.getString(3)))
        .list();
  }
}
