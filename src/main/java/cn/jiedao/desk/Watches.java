package cn.jiedao.desk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.notice.Followers;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases people keep an eye on (关注): theirs alone, and no part of the case file. */
@Component
public class Watches implements Followers {
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
