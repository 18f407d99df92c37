package cn.jiedao.security.client;

import cn.jiedao.security.AuditLog;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose key it is. Nothing is remembered between two calls, so that a revoked key is refused at
 * once; an unknown id costs as much time as a known one.
 */
@Component
class KeyLogin {
  private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,60})\\.([A-Za-z0-9_-]{43})");
  private static final byte[] NOBODYS = new byte[32];

  private record Known(ApiKey key, byte[] sha256, ApiClient client) {}

  private final JdbcClient database;
  private final CallLimits limits;
  private final AuditLog audit;
  private final Clock clock;

  KeyLogin(JdbcClient database, CallLimits limits, AuditLog audit, Clock clock) {
    this.database = database;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty where the key is not good, for whatever reason: only the log tells them apart. */
  Optional<ApiClient> clientOf(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) return Optional.empty();
    Optional<Known> known = find(parts.group(1));
    byte[] stored = known.map(Known::sha256).orElse(NOBODYS);
    boolean right = MessageDigest.isEqual(stored, ApiKeys.sha256(parts.group(2)));
    return known.filter(found -> admitted(found, right)).map(Known::client);
  }

  private boolean admitted(Known known, boolean right) {
    String refusal = refusal(known, right);
    if (refusal == null) noteUse(known.key);
    else if (limits.isNews(known.key.id() + " " + refusal))
      audit.record("key.refused", known.key.id(), refusal);
    return refusal == null;
  }

  private String refusal(Known known, boolean right) {
    if (!right) return "wrong secret";
    if (!known.client.active()) return "client revoked";
    if (known.key.revoked()) return "revoked";
    return known.key.expiredAt(clock.instant()) ? "expired" : null;
  }

  private void noteUse(ApiKey key) {
    LocalDate today = LocalDate.now(clock);
    if (today.equals(key.lastUsedOn())) return;
    database
        .sql(
            "update api_key set last_used_on = :today where id = :id and last_used_on is distinct from :today")
        .param("today", today)
        .param("id", key.id())
        .update();
  }

  private Optional<Known> find(String id) {
    return database
        .sql(
            """
            select c.*, k.id as key, k.client, k.sha256, k.issued_at, k.issued_by, k.expires_at,
              k.revoked_at as key_revoked_at, k.revoked_by as key_revoked_by, k.last_used_on
            from api_key k join api_client c on c.id = k.client where k.id = :id
            """)
        .param("id", id)
        .query(KeyLogin::known)
        .optional();
  }

  private static Known known(ResultSet row, int index) throws SQLException {
    var key = ClientRows.key(row, "key", "key_revoked_at", "key_revoked_by");
    return new Known(key, row.getBytes("sha256"), ClientRows.client(row, index));
  }
}
