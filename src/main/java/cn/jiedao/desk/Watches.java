package cn.jiedao.desk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSearch;
import cn.jiedao.notice.Followers;
import cn.jiedao.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases people keep an eye on (关注): theirs alone, and no part of the case file. */
@Component
public class Watches implements Followers {
  /** A case somebody keeps an eye on, and since when. */
  public record Mark(CaseNumber caseNumber, Instant since) {}

  private final JdbcClient database;
  private final Clock clock;

  Watches(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The latest mark first; whether the person may still see a case is asked by the caller. */
  public List<CaseNumber> of(String person) {
    return database
        .sql("select case_number from case_watch where person = :person order by since desc")
        .param("person", person)
        .query((row, i) -> CaseNumber.of(row.getString(1)))
        .list();
  }

  /**
   * The latest mark first, of cases that the person's organisation may see still and in whose
   * number or title all words occur.
   */
  public List<Mark> of(Actor actor, String words, int offset, int limit) {
    return database
        .sql(
            """
            select w.case_number, w.since from case_watch w
            join case_head h on h.number = w.case_number
            join case_access a on a.case_number = w.case_number and a.organization = :organization
            where w.person = :person and not exists (select from unnest(:words::text[]) as word
              where not (h.number ilike word or h.title ilike word))
            order by w.since desc, w.case_number offset :offset limit :limit
            """)
        .param("organization", actor.organization())
        .param("person", actor.person())
        .param("words", CaseSearch.patterns(words))
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, i) -> new Mark(CaseNumber.of(row.getString(1)), row.getTimestamp(2).toInstant()))
        .list();
  }

  public boolean isWatched(CaseNumber number, String person) {
    return database
        .sql(
            "select exists (select from case_watch where (person, case_number) = (:person, :number))")
        .param("person", person)
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  /** Those whose organisation may see the case still. */
  @Override
  public List<String> of(CaseNumber number) {
    return database
        .sql(
            """
            select w.person from case_watch w where w.case_number = :number and exists (
              select from post p join case_access a using (organization)
              where p.person = w.person and a.case_number = w.case_number
                and :today between p.valid_from and coalesce(p.valid_until, 'infinity'))
            order by w.person
            """)
        .param("number", number.value())
        .param("today", LocalDate.now(clock))
        .query(String.class)
        .list();
  }

  void add(CaseNumber number, String person) {
    database
        .sql("insert into case_watch values (:person, :number, :at) on conflict do nothing")
        .param("person", person)
        .param("number", number.value())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  void remove(CaseNumber number, String person) {
    database
        .sql("delete from case_watch where (person, case_number) = (:person, :number)")
        .param("person", person)
        .param("number", number.value())
        .update();
  }
}
