package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.TasklistSession;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The API, Tasklist's own REST API and /engine-rest are three doors to one room. */
@JiedaoTest
class ThreeDoorsIT {
  private static final String BUREAU = "gusu-market-supervision";
  private static final String CLERK = BUREAU + ".clerk";
  private static final String PROCESS = "task-transfer-review";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a door answered; the number is null where it refused. */
  private record Entry(int status, String message, String caseNumber) {}

  private interface Door {
    Entry start(Map<String, Object> fields) throws Exception;
  }

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Cases cases;
  @Autowired private Steps steps;
  @Autowired private Officers officers;
  @Autowired private JdbcClient database;

  private final Map<String, Door> doors = new TreeMap<>();

  @BeforeEach
  void doors() {
    var system = new OutsideSystem(port, clients.key("bureau-oa", BUREAU, PROCESS), CLERK);
    var tasklist = new TasklistSession(port, CLERK);
    doors.put("API", fields -> entry(system.start(PROCESS, fields)));
    doors.put("Tasklist", fields -> entry(tasklist.tryStart(PROCESS, fields)));
    doors.put("engine-rest", this::engineRest);
  }

  private static Entry entry(OutsideSystem.Answer answer) {
    return new Entry(
        answer.status(),
        answer.body().path("detail").asText(),
        answer.body().path("caseNumber").asText(null));
  }

  private static Entry entry(TasklistSession.Answer answer) {
    return new Entry(
        answer.status(), answer.message(), answer.body().path("businessKey").asText(null));
  }

  private Entry engineRest(Map<String, Object> fields) throws Exception {
    var variables = new HashMap<String, Object>();
    for (var field : fields.entrySet()) variables.put(field.getKey(), variable(field.getValue()));
    String secret = CLERK + ":" + Browser.PASSWORD;
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + port
                        + "/engine-rest/process-definition/key/"
                        + PROCESS
                        + "/submit-form"))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("variables", variables))))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    JsonNode body = JSON.readTree(answer.body());
    return new Entry(
        answer.statusCode(), body.path("message").asText(), body.path("businessKey").asText(null));
  }

  private static Map<String, Object> variable(Object value) {
    return value instanceof List
        ? Map.of("value", JSON.valueToTree(value).toString(), "type", "Json")
        : Map.of("value", value);
  }

  @Test
  void the_same_fields_open_the_same_case() throws Exception {
    var opened = new TreeMap<String, List<Object>>();
    for (var door : doors.entrySet()) {
      Entry entry = door.getValue().start(Review.application("三个入口同一案"));
      assertThat(entry.caseNumber()).as(door.getKey() + ": " + entry).isNotNull();
      opened.put(door.getKey(), facts(CaseNumber.of(entry.caseNumber())));
    }
    assertThat(opened.values().stream().distinct()).as(opened.toString()).hasSize(1);
  }

  private List<Object> facts(CaseNumber number) {
    var head = cases.get(number);
    Step start = steps.latest(number, "applicationStarted").orElseThrow();
    return List.of(
        head.title(),
        head.applicant(),
        head.state(),
        head.steps(),
        head.proposal(),
        start.kind(),
        start.label(),
        start.person(),
        start.organization(),
        start.answers(),
        officers.waitingAt(number));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void what_one_door_refuses_no_other_lets_in(String field, Object value) throws Exception {
    var fields = new HashMap<>(Review.application("三个入口都不收"));
    if (value == null) fields.remove(field);
    else fields.put(field, value);
    int before = cases();
    var answers = new TreeMap<String, String>();
    for (var door : doors.entrySet()) {
      Entry entry = door.getValue().start(fields);
      answers.put(door.getKey(), entry.status() + " " + entry.message());
      assertThat(entry.status()).as(door.getKey() + ": " + entry).isEqualTo(400);
    }
    assertThat(answers.values().stream().distinct()).as(answers.toString()).hasSize(1);
    assertThat(cases()).isEqualTo(before);
    var system = new OutsideSystem(port, clients.key("bureau-oa", BUREAU, PROCESS), CLERK);
    assertThat(system.start(PROCESS, fields).pointers()).containsExactly("/" + field);
  }

  static List<Object[]> faults() {
    return List.of(
        new Object[] {"necessity", null},
        new Object[] {"necessity", "   "},
        new Object[] {"fromElsewhere", "x"},
        new Object[] {"duration", "for-ever"},
        new Object[] {"annualVolume", "many"},
        new Object[] {"annualVolume", 1.5},
        new Object[] {"title", "长".repeat(101)},
        new Object[] {"title", 7},
        new Object[] {"affectedOffices", List.of("gusu-atlantis")},
        new Object[] {"affectedOffices", List.of()},
        new Object[] {"endsOn", "2026-12-31"});
  }

  private int cases() {
    return database
        .sql("select (select count(*) from case_head) + (select count(*) from act_hi_procinst)")
        .query(Integer.class)
        .single();
  }
}
