package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.api.OutsideSystem.Answer;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent, the answer is a problem document that says what to do, and nothing is written.
 */
@JiedaoTest
class BadCallsIT {
  private static final String BUREAU = "gusu-market-supervision";
  private static final String CLERK = BUREAU + ".clerk";
  private static final String START = "/api/v1/cases/task-transfer-review";
  private static final String JSON = "application/json";

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;

  private OutsideSystem system;
  private int before;

  @BeforeEach
  void system() {
    system = system(CLERK);
    before = rows();
  }

  @AfterEach
  void nothingIsWritten() {
    assertThat(rows()).isEqualTo(before);
  }

  private OutsideSystem system(String person) {
    return new OutsideSystem(
        port, clients.key("clumsy-oa", BUREAU, "task-transfer-review"), person);
  }

  private int rows() {
    return database
        .sql("select (select count(*) from case_step) + (select count(*) from api_answer)")
        .query(Integer.class)
        .single();
  }

  @Test
  void every_wrong_field_has_its_pointer() {
    var fields = new HashMap<>(Review.application("指明字段"));
    fields.remove("necessity");
    fields.put("funds", -1);
    fields.put("a/b", "x");
    fields.put("training", List.of("x"));
    Answer answer = system.start("task-transfer-review", fields);
    expect(answer, 400, "invalid-fields");
    assertThat(answer.pointers())
        .containsExactlyInAnyOrder("/necessity", "/funds", "/a~1b", "/training");
    assertThat(answer.body().path("detail").asText()).contains("「必要性」不能为空");
  }

  @Test
  void values_of_no_form_are_refused_by_their_place() {
    var fields = new HashMap<>(Review.application("对象"));
    fields.put("title", Map.of("a", 1));
    assertThat(system.start("task-transfer-review", fields).pointers()).containsExactly("/title");
    var offices = new ArrayList<String>();
    offices.add(null);
    fields.put("title", "空值");
    fields.put("affectedOffices", offices);
    assertThat(system.start("task-transfer-review", fields).pointers())
        .containsExactly("/affectedOffices");
  }

  @Test
  void a_body_that_is_no_json_object_in_utf_8_is_refused() {
    expect(post("{\"title\":", JSON), 400, "invalid-body");
    expect(post("[".repeat(10_000), JSON), 400, "invalid-body");
    expect(post("", JSON), 400, "invalid-body");
    expect(post("{\"title\": \"\\u0000\"}", JSON), 400, "invalid-body");
    expect(post("{\"title\": \"" + "长".repeat(400_000) + "\"}", JSON), 400, "invalid-body");
    expect(post("x".repeat(5 << 20), JSON), 413, "body-too-large");
    expect(post("{}", "application/json;charset=GBK"), 415, "unsupported-media-type");
    expect(post("{}", "application/json;charset=nothing"), 415, "unsupported-media-type");
    expect(post("{}", "text/plain"), 415, "unsupported-media-type");
    expect(post("a=b", "application/x-www-form-urlencoded"), 415, "unsupported-media-type");
    expect(post("{}", "multipart/form-data; boundary=x"), 415, "unsupported-media-type");
  }

  private Answer post(String body, String type) {
    return system.send(
        "POST",
        START,
        BodyPublishers.ofString(body),
        "Content-Type",
        type,
        Writing.KEY,
        OutsideSystem.newKey());
  }

  @Test
  void a_call_without_key_or_responsible_person_is_refused() {
    String body = OutsideSystem.text(Review.application("缺少请求头"));
    var noKey = system.send("POST", START, BodyPublishers.ofString(body), "Content-Type", JSON);
    expect(noKey, 400, "invalid-parameter");
    assertThat(noKey.body().at("/errors/0/parameter").asText()).isEqualTo(Writing.KEY);
    expect(system.post(START, body, "k".repeat(101)), 400, "invalid-parameter");
    expect(system.post(START, body, "with space"), 400, "invalid-parameter");
    assertThat(system(null).post(START, body, "key").status()).isEqualTo(400);
    assertThat(system("suzhou-finance.clerk").post(START, body, "key").status()).isEqualTo(403);
  }

  @Test
  void what_the_caller_may_not_start_is_not_there() {
    expect(system.start("meeting-session", Map.of()), 404, "not-found");
    expect(system.start("no-such-process", Map.of()), 404, "not-found");
    expect(system.get("/api/v1/nothing"), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=101, limit",
    "limit=99999999999999, limit",
    "limit=ten, limit",
    "limit=1&limit=2, limit",
    "cursor=abc, cursor",
    "cursor=MTIzOm5vbmU, cursor",
    "cursor=%00, cursor",
    "state=closed, state",
    "process=%00, process",
    "updatedSince=yesterday, updatedSince",
    "updatedSince=-999999999-01-01T00:00:00Z, updatedSince",
    "page=2, page"
  })
  void a_wrong_parameter_is_named(String query, String parameter) {
    Answer answer = system.get("/api/v1/cases?" + query);
    expect(answer, 400, "invalid-parameter");
    assertThat(answer.body().at("/errors/0/parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void a_wrong_method_or_format_is_named() {
    Answer deleted = system.send("DELETE", "/api/v1/cases", BodyPublishers.noBody());
    expect(deleted, 405, "method-not-allowed");
    assertThat(deleted.response().headers().firstValue("Allow").orElse("")).contains("GET");
    expect(
        system.send("PUT", START, BodyPublishers.ofString("{}"), "Content-Type", JSON),
        405,
        "method-not-allowed");
    expect(
        system.send("GET", "/api/v1/cases", BodyPublishers.noBody(), "Accept", "text/html"),
        406,
        "not-acceptable");
  }

  @Test
  void what_the_container_cannot_read_is_answered_in_our_words() throws IOException {
    assertThat(raw("/api/v1/cases/{x}")).contains("application/problem+json", "格式不合法");
    assertThat(raw("/api/v1/cases/%ff")).contains(" 400 ", "格式不合法");
    assertThat(raw("/api/v1/cases?state=%zz")).contains(" 400 ", "application/problem+json");
  }

  /** Sends an address as it stands; a client library would not. */
  private String raw(String address) throws IOException {
    String key = clients.key("clumsy-oa", BUREAU, "task-transfer-review");
    try (var socket = new Socket("localhost", port)) {
      String head =
          "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nX-Api-Key: %s\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(head.formatted(address, port, key).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void expect(Answer answer, int status, String kind) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.body().path("type").asText()).isEqualTo("urn:jiedao:problem:" + kind);
    assertThat(answer.body().path("status").asInt()).isEqualTo(status);
    assertThat(answer.body().path("detail").asText()).matches(".*[\\u4e00-\\u9fa5].*");
    assertThat(answer.response().body().getBytes(StandardCharsets.UTF_8).length).isLessThan(5000);
    assertThat(answer.response().body()).doesNotContain("Exception", "org.", "select ");
  }
}
