package cn.jiedao.security.client;

import cn.jiedao.security.AuditLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys of outside systems: {@code <id>.<secret>}; of the secret only its SHA-256 is kept. */
@Component
class ApiKeys {
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_YEARS = 1;

  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiKeys(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  List<ApiKey> of(String client) {
    return database
        .sql("select * from api_key where client = :client order by issued_at desc, id")
        .param("client", client)
        .query(ClientRows::key)
        .list();
  }

  /** The last day that may be chosen for a key issued today. */
  LocalDate lastDay() {
    return LocalDate.now(clock).plusYears(LONGEST_YEARS).minusDays(1);
  }

  /**
   * @param lastDay on which the key is good
   */
  @Transactional
  public IssuedKey issue(String client, LocalDate lastDay) {
    if (lastDay == null || lastDay.isBefore(LocalDate.now(clock)) || lastDay.isAfter(lastDay()))
      throw new ClientRefused("密钥有效期至少到今天，最长一年（至 %s）".formatted(lastDay()));
    lock(client);
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String id = client + "-" + (of(client).size() + 1);
    insert(id, client, secret, lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    audit.record("key.issued", id + " → " + lastDay, "ok");
    return new IssuedKey(client, id, id + "." + secret);
  }

  private void lock(String client) {
    database
        .sql("select id from api_client where id = :id and revoked_at is null for update")
        .param("id", client)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new ClientRefused("没有找到在用的系统“%s”，请刷新页面".formatted(client)));
  }

  private void insert(String id, String client, String secret, Instant expires) {
    database
        .sql(
            """
            insert into api_key (id, client, sha256, issued_at, issued_by, expires_at)
            values (:id, :client, :sha256, :issued, :by, :expires)
            """)
        .param("id", id)
        .param("client", client)
        .param("sha256", sha256(secret))
        .param("issued", Timestamp.from(clock.instant()))
        .param("by", ApiClients.caller())
        .param("expires", Timestamp.from(expires))
        .update();
  }

  /** The key is refused from the next call on. */
  @Transactional
  public void revoke(String client, String id) {
    int revoked =
        database
            .sql(
                """
                update api_key set revoked_at = :at, revoked_by = :by
                where id = :id and client = :client and revoked_at is null
                """)
            .param("id", id)
            .param("client", client)
            .param("at", Timestamp.from(clock.instant()))
            .param("by", ApiClients.caller())
            .update();
    if (revoked == 0) throw new ClientRefused("没有找到在用的密钥“%s”，请刷新页面".formatted(id));
    audit.record("key.revoked", id, "ok");
  }

  static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
