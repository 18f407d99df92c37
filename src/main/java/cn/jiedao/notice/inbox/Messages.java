package cn.jiedao.notice.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What lies in people's inboxes: read by its owner, settled with its task, gone after a year. */
@Component
class Messages {
  static final String TASK_OPENED = "task-opened";
  static final int PAGE = 20;
  private static final Duration KEPT = Duration.ofDays(366);
  private static final String SELECT =
      """
      select n.id, n.kind, n.text, n.case_number, h.title, n.link,
        n.at at time zone 'Asia/Shanghai' as at, n.read_at is null as unread
      from inbox_notice n left join case_head h on h.number = n.case_number
      """;

  /** How many are unread, and a mark that changes whenever any of them does. */
  record Unread(int number, long latest) {}

  private final JdbcClient database;
  private final Clock clock;

  Messages(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Unread unread(String person) {
    return database
        .sql(
            """
            select count(*) as number, coalesce(max(id), 0) as latest from inbox_notice
            where person = :person and read_at is null
            """)
        .param("person", person)
        .query(Unread.class)
        .single();
  }

  /** The latest first; one more than a page where another page follows. */
  List<Message> of(String person, boolean onlyUnread, int page) {
    return database
        .sql(
            SELECT
                + """
                where n.person = :person and (n.read_at is null or not :onlyUnread)
                order by n.id desc limit :limit offset :offset
                """)
        .param("person", person)
        .param("onlyUnread", onlyUnread)
        .param("limit", PAGE + 1)
        .param("offset", (page - 1) * PAGE)
        .query(Message.class)
        .list();
  }

  /** Marks one's own notice as read and says where it leads; empty where it is another's. */
  Optional<Message> open(String person, long id) {
    int read =
        database
            .sql(
                "update inbox_notice set read_at = coalesce(read_at, :at) where id = :id and person = :person")
            .param("at", now())
            .param("id", id)
            .param("person", person)
            .update();
    if (read == 0) return Optional.empty();
    return database
        .sql(SELECT + "where n.id = :id")
        .param("id", id)
        .query(Message.class)
        .optional();
  }

  /** All that somebody had before him when he said so. */
  void readAll(String person, long upTo) {
    database
        .sql(
            """
            update inbox_notice set read_at = :at
            where person = :person and read_at is null and id <= :upTo
            """)
        .param("at", now())
        .param("person", person)
        .param("upTo", upTo)
        .update();
  }

  /** Whoever was told to go there need not any more. */
  void settle(String link) {
    database
        .sql("update inbox_notice set read_at = :at where link = :link and read_at is null")
        .param("at", now())
        .param("link", link)
        .update();
  }

  List<String> personsTold(String kind, String link) {
    return database
        .sql(
            "select distinct person from inbox_notice where link = :link and kind = :kind order by person")
        .param("link", link)
        .param("kind", kind)
        .query(String.class)
        .list();
  }

  @Scheduled(cron = "${jiedao.inbox.sweep:0 40 3 * * *}", zone = "Asia/Shanghai")
  void forgetTheOldest() {
    database
        .sql("delete from inbox_notice where at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
