package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiedaoTest
class LoginIT {
  @LocalServerPort private int port;
  @Autowired private IdentityService identities;
  @Autowired private JdbcClient database;

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
  }

  @Test
  void login_leads_to_the_page_that_was_wanted_and_under_a_new_session() {
    var browser = new Browser(port);
    var refused = browser.get("/workplace/people");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(location(refused)).endsWith("/login");
    Optional<String> before = browser.cookie("JSESSIONID");
    assertThat(location(browser.login("secadmin", Browser.PASSWORD))).endsWith("/workplace/people");
    assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before).isPresent();
    var thief = new Browser(port);
    String planted = "JSESSIONID=" + before.orElseThrow();
    assertThat(thief.get("/account/session", "Cookie", planted).statusCode()).isEqualTo(302);
  }

  @Test
  void everyone_begins_where_he_works() {
    assertThat(firstPage("gusu-justice.clerk")).endsWith("/camunda/app/tasklist/default/");
    assertThat(firstPage("admin")).endsWith("/camunda/app/cockpit/default/");
    assertThat(firstPage("secadmin")).endsWith("/workplace/people");
    assertThat(firstPage("auditor")).endsWith("/workplace/audit");
  }

  private String firstPage(String person) {
    return location(new Browser(port).login(person, Browser.PASSWORD));
  }

  @Test
  void unknown_wrong_and_locked_get_the_same_answer() {
    String unknown = failure("nobody.at-all", "wrong");
    assertThat(failure("gusu-statistics.clerk", "wrong")).isEqualTo(unknown);
    for (int i = 0; i < 4; i++) failure("gusu-statistics.clerk", "wrong");
    assertThat(failure("gusu-statistics.clerk", Browser.PASSWORD)).isEqualTo(unknown);
    assertThat(audited("account.locked", "gusu-statistics.clerk")).isEqualTo(1);
    assertThat(audited("login.failed", "gusu-statistics.clerk")).isEqualTo(6);
    identities.unlockUser("gusu-statistics.clerk");
    assertThat(firstPage("gusu-statistics.clerk")).endsWith("/camunda/app/tasklist/default/");
  }

  /** Status, place and page, without the token that differs each time. */
  private String failure(String person, String password) {
    var browser = new Browser(port);
    var answer = browser.login(person, password);
    String page = browser.get("/login?error").body().replaceAll("value=\"[^\"]*\"", "");
    return answer.statusCode() + " " + location(answer) + page;
  }

  @Test
  void what_a_stranger_typed_as_his_name_is_not_kept() {
    failure("my-secret-password", "x");
    assertThat(
            database
                .sql("select count(*) from audit_event where object = 'my-secret-password'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void logout_ends_the_session_for_the_web_apps_too() {
    var browser = new Browser(port).login("gusu-justice.clerk");
    assertThat(browser.api("GET", "/task", null).statusCode()).isEqualTo(200);
    String old = "JSESSIONID=" + browser.cookie("JSESSIONID").orElseThrow();
    assertThat(location(browser.submit("/logout", Map.of()))).endsWith("/login?logout");
    var again = new Browser(port).get("/camunda/api/engine/engine/default/task", "Cookie", old);
    assertThat(again.statusCode()).isEqualTo(401);
    assertThat(audited("logout.succeeded", "gusu-justice.clerk")).isPositive();
  }

  @Test
  void a_logout_without_token_or_from_another_site_is_refused() {
    var browser = new Browser(port).login("gusu-justice.clerk");
    assertThat(browser.send("POST", "/logout", "").statusCode()).isEqualTo(403);
    for (String origin : new String[] {"https://evil.example", "null"})
      assertThat(browser.send("POST", "/logout", "", "Origin", origin).statusCode()).isEqualTo(403);
    assertThat(browser.get("/account/session").statusCode()).isEqualTo(200);
  }

  /** From an address of its own: the others of this run come from 127.0.0.1. */
  @Test
  void an_address_that_guesses_too_often_is_turned_away() throws IOException {
    ClockUtil.setCurrentTime(new Date());
    String last = "";
    for (int i = 0; i < 31; i++) last = guessFrom("127.0.0.77");
    assertThat(last).contains(" 429 ").containsIgnoringCase("Retry-After: 60").contains("频繁");
    assertThat(firstPage("gusu-justice.clerk")).endsWith("/camunda/app/tasklist/default/");
  }

  private String guessFrom(String address) throws IOException {
    try (var socket =
        new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
      String request =
          "GET /engine-rest/task HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Authorization: Basic bm9ib2R5Ong=\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private int audited(String action, String object) {
    return database
        .sql("select count(*) from audit_event where action = :action and object = :object")
        .param("action", action)
        .param("object", object)
        .query(Integer.class)
        .single();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
