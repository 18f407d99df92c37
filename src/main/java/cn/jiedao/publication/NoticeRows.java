package cn.jiedao.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register of notices. */
@Repository
class NoticeRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Notice.Fact>> FACTS = new TypeReference<>() {};
  private static final String LATEST = " order by published_at desc, number desc limit ";

  private final JdbcClient jdbc;

  NoticeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next number of the year (GG 公告, YL 演练), without gaps; its lock is the last one a
   * publication takes.
   */
  String nextNumber(String series, int year) {
    int last =
        jdbc.sql(
                """
                insert into notice_counter (series, year, last) values (?, ?, 1)
                on conflict (series, year) do update set last = notice_counter.last + 1 returning last
                """)
            .params(series, year)
            .query(Integer.class)
            .single();
    return "%s-%d-%06d".formatted(series, year, last);
  }

  void insert(Notice notice, String caseNumber) {
    jdbc.sql(
            """
            insert into notice (number, kind, kind_label, title, body, facts, organization, organization_name,
              case_number, published_at, open_until, shown, sha256)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            notice.number(),
            notice.kind(),
            notice.kindLabel(),
            notice.title(),
            notice.body(),
            json(notice.facts()),
            notice.organization(),
            notice.organizationName(),
            caseNumber,
            notice.publishedAt().atOffset(ZoneOffset.UTC),
            notice.openUntil() == null ? null : notice.openUntil().atOffset(ZoneOffset.UTC),
            notice.shown(),
            notice.sha256())
        .update();
  }

  int withdraw(String number, String reason, Instant at) {
    return jdbc.sql("update notice set withdrawn_at = ?, withdrawal_reason = ? where number = ?")
        .params(at.atOffset(ZoneOffset.UTC), reason, number)
        .update();
  }

  Optional<Notice> find(String number) {
    return jdbc.sql("select * from notice where number = ?")
        .param(number)
        .query(NoticeRows::notice)
        .optional();
  }

  String caseOf(String number) {
    return jdbc.sql("select case_number from notice where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  List<Notice> ofCase(String caseNumber) {
    return jdbc.sql("select * from notice where case_number = ?" + LATEST + "100")
        .param(caseNumber)
        .query(NoticeRows::notice)
        .list();
  }

  List<Notice> latest(int limit) {
    return jdbc.sql("select * from notice where not sandbox" + LATEST + "?")
        .param(limit)
        .query(NoticeRows::notice)
        .list();
  }

  /**
   * Notices that hold every word. A plain scan on purpose: a trigram index cannot answer words of
   * two characters, which most Chinese words are, and the register grows by hundreds a year. What
   * was withdrawn is found by its title only, what was practised not at all.
   */
  List<Notice> search(List<String> words, int limit) {
    String[] patterns = words.stream().map(NoticeRows::pattern).toArray(String[]::new);
    return jdbc.sql(
            "select * from notice where not sandbox and case when withdrawn_at is null then shown else title end"
                + " ilike all (?)"
                + LATEST
                + "?")
        .params(patterns, limit)
        .query(NoticeRows::notice)
        .list();
  }

  private static String pattern(String word) {
    return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static Notice notice(ResultSet row, int index) throws SQLException {
    return new Notice(
        row.getString("number"),
        row.getString("kind"),
        row.getString("kind_label"),
        row.getString("title"),
        row.getString("body"),
        facts(row.getString("facts")),
        row.getString("organization"),
        row.getString("organization_name"),
        instant(row, "published_at"),
        instant(row, "open_until"),
        row.getString("shown"),
        row.getString("sha256"),
        instant(row, "withdrawn_at"),
        row.getString("withdrawal_reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static String json(List<Notice.Fact> facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Notice.Fact> facts(String json) throws SQLException {
    try {
      return JSON.readValue(json, FACTS);
    } catch (JsonProcessingException e) {
      throw new SQLException("notice.facts", e);
    }
  }
}
