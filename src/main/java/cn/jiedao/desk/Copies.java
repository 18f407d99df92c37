package cn.jiedao.desk;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSearch;
import cn.jiedao.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases were brought to whose knowledge (抄送). */
@Component
public class Copies {
  /**
   * Knowledge of a case that somebody gave.
   *
   * @param person null where it was the whole organisation that was told
   */
  public record Copy(
      CaseNumber caseNumber,
      String organization,
      String person,
      String sender,
      String senderOrganization,
      String reason,
      Instant at) {}

  private final JdbcClient database;
  private final Clock clock;

  Copies(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What the person was told himself or with his organisation, the newest first. */
  public List<Copy> receivedBy(Actor actor, int offset, int limit) {
    return receivedBy(actor, "", offset, limit);
  }

  /**
   * Likewise, of cases in whose number or title all words occur.
   *
   * @param words separated by spaces, empty for all
   */
  public List<Copy> receivedBy(Actor actor, String words, int offset, int limit) {
    return database
        .sql(
            """
            select c.* from case_copy c join case_head h on h.number = c.case_number
            where c.organization = :organization and (c.person is null or c.person = :person)
              and not exists (select from unnest(:words::text[]) as word
                where not (h.number ilike word or h.title ilike word))
            order by c.id desc offset :offset limit :limit
            """)
        .param("organization", actor.organization())
        .param("words", CaseSearch.patterns(words))
        .param("person", actor.person())
        .param("offset", offset)
        .param("limit", limit)
        .query(Copies::copy)
        .list();
  }

  public List<Copy> of(CaseNumber number) {
    return database
        .sql("select * from case_copy where case_number = :number order by id")
        .param("number", number.value())
        .query(Copies::copy)
        .list();
  }

  /**
   * @param person null for the whole organisation
   */
  void enter(CaseNumber number, String organization, String person, Actor sender, String reason) {
    database
        .sql(
            """
            insert into case_copy (case_number, organization, person, sender, sender_organization, reason, at)
            values (:number, :organization, :person, :sender, :from, :reason, :at)
            """)
        .param("number", number.value())
        .param("organization", organization)
        .param("person", person)
        .param("sender", sender.person())
        .param("from", sender.organization())
        .param("reason", reason)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private static Copy copy(ResultSet row, int index) throws SQLException {
    return new Copy(
        CaseNumber.of(row.getString("case_number")),
        row.getString("organization"),
        row.getString("person"),
        row.getString("sender"),
        row.getString("sender_organization"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }
}
