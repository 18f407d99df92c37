package cn.jiedao.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Anchors the heads of all chains every hour: each anchor covers the heads that moved since the one
 * before and that one's hash, so the last covers every head. It also goes to the log, which lies
 * outside the database: whoever rewrites a whole chain would have to rewrite the log too.
 */
@Component
class Anchors {
  private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

  private record Anchor(Instant at, String hash, String previous) {}

  private record Moved(int heads, String hash) {}

  private final JdbcClient database;
  private final Clock clock;

  Anchors(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Some minutes after the hour, when every step taken in it is committed; once in a cluster. */
  @Scheduled(cron = "${jiedao.anchor:0 5 * * * *}", zone = "Asia/Shanghai")
  @Transactional
  public void anchor() {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Optional<Anchor> last = last();
    Instant since = last.map(Anchor::at).orElse(Instant.EPOCH);
    if (!since.isBefore(hour)) return;
    String previous = last.map(Anchor::hash).orElse("");
    Moved moved = moved(since, hour, previous);
    int written =
        database
            .sql(
                "insert into case_anchor values (:at, :heads, :hash, :previous) on conflict do nothing")
            .param("at", Timestamp.from(hour))
            .param("heads", moved.heads())
            .param("hash", moved.hash())
            .param("previous", previous)
            .update();
    if (written > 0) LOG.info("case anchor {} {} heads {}", hour, moved.heads(), moved.hash());
  }

  /** The first anchor that does not fit; empty when all hold. */
  Optional<Instant> firstBroken() {
    Instant since = Instant.EPOCH;
    String previous = "";
    for (Anchor anchor : read("order by at")) {
      if (!anchor.previous().equals(previous)
          || !anchor.hash().equals(moved(since, anchor.at(), previous).hash()))
        return Optional.of(anchor.at());
      since = anchor.at();
      previous = anchor.hash();
    }
    return Optional.empty();
  }

  private Optional<Anchor> last() {
    return read("order by at desc limit 1").stream().findFirst();
  }

  private List<Anchor> read(String which) {
    return database
        .sql("select at, hash, previous from case_anchor " + which)
        .query(
            (row, i) -> new Anchor(CaseRows.instant(row, "at"), row.getString(2), row.getString(3)))
        .list();
  }

  private Moved moved(Instant since, Instant until, String previous) {
    return database
        .sql(
            """
            select count(*) as heads, encode(sha256(convert_to(:previous || coalesce(string_agg(
              m.case_number || ' ' || m.seq || ' ' || m.hash, E'\\n' order by m.case_number collate "C"), ''), 'UTF8')), 'hex') as hash
            from (select distinct on (case_number) case_number, seq, hash from case_step
                  where at > :since and at <= :until order by case_number, seq desc) m
            """)
        .param("previous", previous)
        .param("since", Timestamp.from(since))
        .param("until", Timestamp.from(until))
        .query(Moved.class)
        .single();
  }
}
