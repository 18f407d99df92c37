package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.api.HostileCalls.Honest;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent, the API answers with a problem document or does what was asked; it never fails.
 */
@JiedaoTest
class HostileInputIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CALLS = Boolean.getBoolean("jiedao.full") ? 50_000 : 1_000;
  private static final long SEED = Long.getLong("jiedao.hostile.seed", System.currentTimeMillis());
  private static final String BUREAU = "gusu-market-supervision";
  private static final String PROCESS = "task-transfer-review";
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fa5]");

  /** Names of classes, traces, SQL and constraints. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)exception|\\bat [a-z]+\\.|org\\.|java\\.|cn\\.jiedao|select |insert into|constraint|psql|sqlstate|jackson");

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;

  private final HttpClient http = HttpClient.newHttpClient();
  private String key;
  private OutsideSystem system;

  @BeforeEach
  void anHonestSystem() {
    key = clients.key("hostile-oa", BUREAU, PROCESS);
    system = new OutsideSystem(port, key, BUREAU + ".clerk");
  }

  @Test
  void hostile_calls_are_refused_readably_and_write_nothing() throws Exception {
    System.out.printf("Hostile calls: %d, seed %d (-Djiedao.hostile.seed)%n", CALLS, SEED);
    String own =
        system
            .start(PROCESS, Review.application("被攻击的申请 " + SEED))
            .body()
            .path("caseNumber")
            .asText();
    var calls =
        new HostileCalls(system.get("/api/v1/openapi.json").body(), honest(own), new Random(SEED));
    var answers = new TreeMap<Integer, Integer>();
    for (int i = 0; i < CALLS; i++) {
      HostileCall call = calls.next();
      long before = rows();
      HttpResponse<String> answer = send(call);
      answers.merge(answer.statusCode(), 1, Integer::sum);
      assertThat(answer.statusCode()).as(said(call, answer)).isLessThan(500);
      if (answer.statusCode() < 400) continue;
      assertThat(rows()).as("rows after " + said(call, answer)).isEqualTo(before);
      assertReadable(call, answer);
    }
    System.out.println("Hostile calls by status: " + answers);
  }

  private static Map<String, Honest> honest(String own) {
    ObjectNode application = JSON.valueToTree(Review.application("被攻击的申请"));
    ObjectNode nature = JSON.valueToTree(Review.nature());
    return Map.of(
        "/api/v1/cases/{case}", new Honest("/api/v1/cases/" + PROCESS, application),
        "/api/v1/cases/{case}/documents", new Honest("/api/v1/cases/" + own + "/documents", null),
        "/api/v1/cases/{case}/messages/{message}",
            new Honest("/api/v1/cases/" + own + "/messages/transfer.materialsSubmitted", nature));
  }

  /** Everything that a call could leave behind. */
  private long rows() {
    return database
        .sql(
            """
            select (select count(*) from case_head) + (select count(*) from case_step) + (select count(*) from document)
              + (select count(*) from document_chunk) + (select count(*) from api_answer)
              + (select count(*) from act_ru_execution)
            """)
        .query(Long.class)
        .single();
  }

  private HttpResponse<String> send(HostileCall call) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + call.path()));
    request.header("X-Api-Key", key);
    if (!call.headers().containsKey("X-On-Behalf-Of"))
      request.header("X-On-Behalf-Of", BUREAU + ".clerk");
    call.headers().forEach(request::header);
    var body =
        call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body());
    return http.send(request.method(call.method(), body).build(), BodyHandlers.ofString());
  }

  private static void assertReadable(HostileCall call, HttpResponse<String> answer)
      throws IOException {
    if (answer.body().isEmpty()) return; // as HEAD and OPTIONS are answered
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(said(call, answer))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("status").asInt())
        .as(said(call, answer))
        .isEqualTo(answer.statusCode());
    assertThat(problem.path("detail").asText()).as(said(call, answer)).containsPattern(CHINESE);
    assertThat(answer.body()).as(said(call, answer)).doesNotContainPattern(INSIDE);
    if (problem.path("type").asText().endsWith("invalid-fields"))
      assertThat(problem.path("errors")).as(said(call, answer)).isNotEmpty();
  }

  private static String said(HostileCall call, HttpResponse<String> answer) {
    return "%s%n%s %.300s%n→ %d %.600s"
        .formatted(call.name(), call.method(), call.path(), answer.statusCode(), answer.body());
  }

  @Test
  void an_upload_cut_off_half_way_leaves_nothing() throws Exception {
    String own =
        system
            .start(PROCESS, Review.application("断在半路的上传 " + SEED))
            .body()
            .path("caseNumber")
            .asText();
    long before = rows();
    byte[] whole = OutsideSystem.multipart("special-statement", "说明.txt", new byte[3_000_000]);
    try (var socket = new Socket("localhost", port)) {
      String head =
          """
          POST /api/v1/cases/%s/documents HTTP/1.1
          Host: localhost
          X-Api-Key: %s
          X-On-Behalf-Of: %s.clerk
          Idempotency-Key: cut-off
          Content-Type: multipart/form-data; boundary=cut
          Content-Length: %d

          """
              .formatted(own, key, BUREAU, whole.length)
              .replace("\n", "\r\n");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(whole, 0, whole.length / 2);
      socket.shutdownOutput();
      InputStream answer = socket.getInputStream();
      assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("201");
    }
    assertThat(rows()).isEqualTo(before);
  }
}
