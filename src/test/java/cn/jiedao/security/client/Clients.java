package cn.jiedao.security.client;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Outside systems of a test, each with a key; made anew, since nothing of them is ever deleted. */
@Component("clientsOfTests")
public class Clients {
  private final JdbcClient database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Clients(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds a system of an organisation that may call so often only, and answers its key. */
  public String slowKey(String client, String organization, int callsPerMinute) {
    add(client, organization, callsPerMinute);
    return key(client, Duration.ofDays(30));
  }

  /** Adds a system of an organisation that may start these processes, and answers its key. */
  public String key(String client, String organization, String... processes) {
    add(client, organization, null, processes);
    return key(client, Duration.ofDays(30));
  }

  private void add(String client, String organization, Integer calls, String... processes) {
    database
        .sql(
            """
            insert into api_client
              (id, name, organization, processes, sandbox, calls_per_minute, created_at, created_by)
            select :id, :name, o.code, :processes, o.sandbox, :calls, :at, 'secadmin'
            from organization o where o.code = :organization
            on conflict do nothing
            """)
        .param("id", client)
        .param("name", client + " 平台")
        .param("processes", processes)
        .param("at", Timestamp.from(clock.instant()))
        .param("organization", organization)
        .param("calls", calls)
        .update();
  }

  /** One more key of a system, valid for a time; a negative time gives an expired one. */
  public String key(String client, Duration validity) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String id = client + "-" + Integer.toHexString(random.nextInt(0x1000000));
    var expires = clock.instant().plus(validity);
    database
        .sql(
            """
            insert into api_key (id, client, sha256, issued_at, issued_by, expires_at)
            values (:id, :client, :sha256, :issued, 'secadmin', :expires)
            """)
        .param("id", id)
        .param("client", client)
        .param("sha256", ApiKeys.sha256(secret))
        .param("issued", Timestamp.from(expires.minus(Duration.ofDays(40))))
        .param("expires", Timestamp.from(expires))
        .update();
    return id + "." + secret;
  }

  public void revoke(String client) {
    database
        .sql("update api_client set revoked_at = :at, revoked_by = 'secadmin' where id = :id")
        .param("at", Timestamp.from(clock.instant()))
        .param("id", client)
        .update();
  }
}
