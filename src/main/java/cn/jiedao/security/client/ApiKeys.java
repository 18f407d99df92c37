package cn.jiedao.security.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of outside systems: {@code <id>.<secret>}, of which only the secret's SHA-256 is stored.
 * Nothing is remembered between two calls, so that a revoked key is refused at once.
 */
@Component
class ApiKeys {
  private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,48})\\.([A-Za-z0-9_-]{43})");
  private static final byte[] NOBODYS = new byte[32];

  private record Known(byte[] sha256, String client) {}

  private final JdbcClient database;
  private final ApiClients clients;
  private final Clock clock;

  ApiKeys(JdbcClient database, ApiClients clients, Clock clock) {
    this.database = database;
    this.clients = clients;
    this.clock = clock;
  }

  /** Whose key this is; an unknown id is compared as long as a known one. */
  Optional<ApiClient> clientOf(String key) {
    Matcher parts = FORM.matcher(key);
    if (!parts.matches()) return Optional.empty();
    Optional<Known> known = find(parts.group(1));
    byte[] stored = known.map(Known::sha256).orElse(NOBODYS);
    return MessageDigest.isEqual(stored, sha256(parts.group(2)))
        ? known.flatMap(right -> clients.find(right.client)).filter(ApiClient::active)
        : Optional.empty();
  }

  private Optional<Known> find(String id) {
    return database
        .sql(
            """
            select sha256, client from api_key
            where id = :id and revoked_at is null and expires_at > :now
            """)
        .param("id", id)
        .param("now", Timestamp.from(clock.instant()))
        .query(Known.class)
        .optional();
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
