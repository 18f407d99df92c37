package cn.jiedao.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.organization.register.OfficeFixtures;
import cn.jiedao.organization.succession.Abolition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which keys open the API; a path that nobody serves is answered 404 to whoever is let in. */
@JiedaoTest
@Tag("INV-S-24")
class ApiKeysIT {
  private static final String NOTHING = "/api/v1/nothing";
  private static final int LET_IN = 404;

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private CallLimits limits;
  @Autowired private JdbcClient database;
  @Autowired private OfficeFixtures offices;
  @Autowired private Abolition abolition;
  @Autowired private Clock clock;

  private String client;
  private String key;

  @BeforeEach
  void client() {
    client = "system-" + UUID.randomUUID().toString().substring(0, 8);
    key = clients.key(client, "gusu-market-supervision");
  }

  private HttpResponse<String> call(String... headers) {
    return new Browser(port).get(NOTHING, headers);
  }

  private int status(String key) {
    return call("X-Api-Key", key).statusCode();
  }

  @Test
  void a_good_key_comes_in_and_its_use_is_noted() {
    assertThat(status(key)).isEqualTo(LET_IN);
    assertThat(
            database
                .sql("select last_used_on from api_key where client = ?")
                .param(client)
                .query(String.class)
                .single())
        .isNotNull();
  }

  @Test
  void a_system_comes_in_no_more_once_its_office_is_abolished() {
    String office = offices.office("xiangcheng", 1);
    String ofOffice = clients.key(client + "-office", office);
    assertThat(status(ofOffice)).isEqualTo(LET_IN);
    var today = LocalDate.now(clock);
    var successors = Abolition.all(offices.office("xiangcheng", 1));
    try {
      abolition.takeEffect(abolition.decide(office, today, successors), today, office);
      assertThat(status(ofOffice)).isEqualTo(401);
      assertThat(status(key)).isEqualTo(LET_IN);
    } finally {
      abolition.takeBack();
    }
  }

  @Test
  void a_key_that_is_not_good_is_refused_in_the_same_words() {
    String id = key.substring(0, key.indexOf('.'));
    String expired = clients.key(client, Duration.ofSeconds(-1));
    String wrong = id + "." + expired.substring(expired.indexOf('.') + 1);
    String refusal = call("X-Api-Key", "no key at all").body();
    assertThat(refusal).contains("\"status\":401", "安全管理员").doesNotContain("expired");
    for (String bad : Arrays.asList(expired, wrong, "nobody" + key, key + "A", id, "."))
      assertThat(call("X-Api-Key", bad))
          .as(bad)
          .satisfies(
              answer -> assertThat(answer.statusCode()).isEqualTo(401),
              answer -> assertThat(answer.body()).isEqualTo(refusal),
              answer ->
                  assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer"));
    assertThat(
            database
                .sql(
                    "select result from audit_event where action = 'key.refused' and object like ?")
                .param(client + "%")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("wrong secret", "expired");
  }

  @Test
  void a_key_opens_the_api_and_nothing_else() {
    for (String path : new String[] {"/workplace/cases", "/engine-rest/task", "/actuator/env"})
      assertThat(new Browser(port).get(path, "X-Api-Key", key).statusCode())
          .as(path)
          .isEqualTo(new Browser(port).get(path).statusCode())
          .isIn(302, 401, 404);
  }

  @Test
  void one_call_shows_one_identity() {
    assertThat(call("X-Api-Key", key, "Authorization", "Basic eDp4").statusCode()).isEqualTo(400);
    assertThat(call().statusCode()).isEqualTo(401);
  }

  @Test
  void whoever_calls_too_often_waits_and_others_do_not() {
    String limited = clients.slowKey(client + "-hasty", "gusu-market-supervision", 5);
    HttpResponse<String> last = null;
    int refused = 0;
    for (int i = 0; i < 8; i++) {
      last = call("X-Api-Key", limited);
      if (last.statusCode() == 429) refused++;
    }
    assertThat(refused).isBetween(2, 3);
    assertThat(last.body()).contains("\"status\":429", "每分钟最多调用 5 次");
    assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 13);
    assertThat(status(key)).isEqualTo(LET_IN);
  }

  @Test
  void an_address_that_fails_too_often_is_not_even_looked_at() throws IOException {
    assertThat(from("127.0.0.9", key)).startsWith("HTTP/1.1 404");
    assertThat(from("127.0.0.9", "wrong")).startsWith("HTTP/1.1 401");
    assertThat(afterManyFailures("127.0.0.9"))
        .startsWith("HTTP/1.1 429")
        .contains("Retry-After: 1");
    assertThat(status(key)).isEqualTo(LET_IN);
  }

  /**
   * Tests allow so many failures that one more is forgiven every 30 ms: a slow machine misses it.
   */
  private String afterManyFailures(String address) throws IOException {
    String answer = "";
    for (int tries = 0; tries < 20 && !answer.startsWith("HTTP/1.1 429"); tries++) {
      for (int i = 0; i < 3000; i++) limits.failed(address);
      answer = from(address, key);
    }
    return answer;
  }

  /** A call from another address of this machine. */
  private String from(String address, String key) throws IOException {
    String call =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Api-Key: %s\r\n\r\n"
            .formatted(NOTHING, key);
    try (var socket = new Socket("localhost", port, InetAddress.getByName(address), 0)) {
      socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_key_lives_one_year_at_most_and_the_table_keeps_no_secret() {
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        insert into api_key (id, client, sha256, issued_at, issued_by, expires_at)
                        select 'long', client, sha256('x'), issued_at, issued_by, issued_at + interval '366 days 1 hour'
                        from api_key where client = ?
                        """)
                    .param(client)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("a_key_lives_one_year_at_most");
    assertThat(database.sql("select k::text from api_key k").query(String.class).list())
        .noneMatch(row -> row.contains(key.substring(key.indexOf('.') + 1)));
  }
}
