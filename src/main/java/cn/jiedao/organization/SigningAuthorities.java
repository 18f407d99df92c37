package cn.jiedao.organization;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of written authorities to sign, each with its document as evidence. */
@Component
public class SigningAuthorities {
  private static final String SELECT =
      """
      select s.id, s.leader, s.organization, s.deputy, s.tasks, s.valid_from, s.valid_until, s.document_name, s.sha256,
        s.revoked_at, a.name as leader_name, b.name as deputy_name
      from signing_authority s join person a on a.id = s.leader join person b on b.id = s.deputy
      """;

  private final JdbcClient database;
  private final MandateRights rights;
  private final MandateChecks checks;
  private final HouseItself house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SigningAuthorities(
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
  public SigningAuthority enter(SigningAuthority.Wanted wanted) {
    rights.requireAuthority(wanted.leader(), wanted.organization());
    checks.authority(wanted);
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            insert into signing_authority values (:id, :leader, :organization, :deputy, :tasks, :from, :until, :name,
              :document, :sha256, :by, :at)
            """)
        .param("id", id)
        .param("leader", wanted.leader())
        .param("organization", wanted.organization())
        .param("deputy", wanted.deputy())
        .param("tasks", wanted.tasks().toArray(String[]::new))
        .param("from", wanted.from())
        .param("until", wanted.until())
        .param("name", wanted.documentName())
        .param("document", wanted.document())
        .param("sha256", sha256(wanted.document()))
        .param("by", house.caller())
        .param("at", OffsetDateTime.now(clock))
        .update();
    SigningAuthority entered = get(id);
    tell("authority.given", entered);
    return entered;
  }

  @Transactional
  public SigningAuthority revoke(UUID id) {
    SigningAuthority found = get(id);
    rights.requireRevocation(found.leader(), found.deputy(), found.organization());
    int changed =
        database
            .sql(
                """
                update signing_authority set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null
                """)
            .param("at", OffsetDateTime.now(clock))
            .param("by", house.caller())
            .param("id", id)
            .update();
    if (changed == 0) throw new PeopleRefused("authority", "这项授权已经撤销，请刷新页面");
    tell("authority.revoked", found);
    return found;
  }

  /** All of an organisation, the latest first. */
  public List<SigningAuthority> of(String organization) {
    return database
        .sql(SELECT + "where s.organization = :organization order by s.valid_from desc, s.id")
        .param("organization", organization)
        .query(SigningAuthorities::authority)
        .list();
  }

  public Optional<SigningAuthority> find(UUID id) {
    return database
        .sql(SELECT + "where s.id = :id")
        .param("id", id)
        .query(SigningAuthorities::authority)
        .optional();
  }

  /** What was written, as it was handed in; at most 5 MB. */
  public byte[] document(UUID id) {
    return database
        .sql("select document from signing_authority where id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  private SigningAuthority get(UUID id) {
    return find(id).orElseThrow(() -> new PeopleRefused("authority", "没有找到这项授权，请刷新页面后重试"));
  }

  private void tell(String action, SigningAuthority a) {
    String object =
        "%s %s → %s %s/%s %s %s"
            .formatted(
                a.organization(),
                a.leader(),
                a.deputy(),
                a.from(),
                a.until(),
                a.tasks(),
                a.sha256());
    events.publishEvent(new MandateChanged(action, object, house.caller()));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SigningAuthority authority(ResultSet row, int index) throws SQLException {
    Timestamp revoked = row.getTimestamp("revoked_at");
    return new SigningAuthority(
        row.getObject("id", UUID.class),
        row.getString("leader"),
        row.getString("leader_name"),
        row.getString("organization"),
        row.getString("deputy"),
        row.getString("deputy_name"),
        List.of((String[]) row.getArray("tasks").getArray()),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("document_name"),
        row.getString("sha256"),
        revoked == null ? null : revoked.toInstant());
  }
}
