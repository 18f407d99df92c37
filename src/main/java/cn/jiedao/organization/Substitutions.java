package cn.jiedao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of substitutions: entered once, only ever revoked. */
@Component
public class Substitutions {
  private static final String SELECT =
      """
      select s.*, a.name as absent_name, b.name as substitute_name from substitution s
      join person a on a.id = s.absent join person b on b.id = s.substitute
      """;

  private final JdbcClient database;
  private final MandateRights rights;
  private final MandateChecks checks;
  private final HouseItself house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Substitutions(
      JdbcClient database,
      MandateRights rights,
      MandateChecks checks,
      HouseItself house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.rights = rights;
    this.checks = checks;
    this.house = house;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws PeopleRefused saying what speaks against it
   */
  @Transactional
  public Substitution enter(Substitution.Wanted wanted) {
    rights.requireSubstitution(wanted.absent(), wanted.organization());
    checks.substitution(wanted, of(wanted.organization()));
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into substitution values (:id, :absent, :organization, :substitute, :from, :until, :reason, :by, :at)
            """)
        .param("id", id)
        .param("by", house.caller())
        .param("at", OffsetDateTime.now(clock))
        .param("absent", wanted.absent())
        .param("organization", wanted.organization())
        .param("substitute", wanted.substitute())
        .param("from", wanted.from())
        .param("until", wanted.until())
        .param("reason", wanted.reason().strip())
        .update();
    Substitution entered = get(id);
    tell("substitution.made", entered);
    return entered;
  }

  @Transactional
  public Substitution revoke(UUID id) {
    Substitution found = get(id);
    rights.requireRevocation(found.absent(), found.substitute(), found.organization());
    int changed =
        database
            .sql(
                """
                update substitution set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null
                """)
            .param("at", OffsetDateTime.now(clock))
            .param("by", house.caller())
            .param("id", id)
            .update();
    if (changed == 0) throw new PeopleRefused("substitution", "这项代理已经撤销，请刷新页面");
    tell("substitution.revoked", found);
    return found;
  }

  /** All of an organisation, the latest first. */
  public List<Substitution> of(String organization) {
    return database
        .sql(SELECT + "where s.organization = :organization order by s.valid_from desc, s.id")
        .param("organization", organization)
        .query(Substitutions::substitution)
        .list();
  }

  private Substitution get(UUID id) {
    return database
        .sql(SELECT + "where s.id = :id")
        .param("id", id)
        .query(Substitutions::substitution)
        .optional()
        .orElseThrow(() -> new PeopleRefused("substitution", "没有找到这项代理，请刷新页面后重试"));
  }

  private void tell(String action, Substitution s) {
    String object =
        "%s %s → %s %s/%s"
            .formatted(s.organization(), s.absent(), s.substitute(), s.from(), s.until());
    events.publishEvent(new MandateChanged(action, object, house.caller()));
  }

  private static Substitution substitution(ResultSet row, int index) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new Substitution(
        row.getObject("id", UUID.class),
        row.getString("absent"),
        row.getString("absent_name"),
        row.getString("organization"),
        row.getString("substitute"),
        row.getString("substitute_name"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("reason"),
        revoked == null ? null : revoked.toInstant());
  }
}
