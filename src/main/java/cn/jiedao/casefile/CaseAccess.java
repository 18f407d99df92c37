package cn.jiedao.casefile;

import cn.jiedao.organization.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see a case: every organisation that applied, was asked or must know. */
@Component
public class CaseAccess {
  /** An organisation that sees a case, and why. */
  public record Grant(String organization, String why) {}

  private final JdbcClient database;
  private final Clock clock;

  CaseAccess(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void grant(CaseNumber number, String organization, String why) {
    database
        .sql(
            "insert into case_access values (:number, :organization, :why, :at) on conflict do nothing")
        .param("number", number.value())
        .param("organization", organization)
        .param("why", why)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  public List<Grant> of(CaseNumber number) {
    return database
        .sql(
            "select organization, why from case_access where case_number = :number order by since, organization")
        .param("number", number.value())
        .query(Grant.class)
        .list();
  }

  /** Why an organisation sees a case; null where it does not. */
  public String why(CaseNumber number, String organization) {
    return of(number).stream()
        .filter(grant -> grant.organization().equals(organization))
        .map(Grant::why)
        .findFirst()
        .orElse(null);
  }

  public boolean canSee(CaseNumber number, Actor actor) {
    return database
        .sql(
            "select exists (select from case_access where case_number = :number and organization = :organization)")
        .param("number", number.value())
        .param("organization", actor.organization())
        .query(Boolean.class)
        .single();
  }
}
