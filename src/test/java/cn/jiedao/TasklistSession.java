package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.casefile.CaseNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An officer at Tasklist: logs in by the page, and from then on sends what Tasklist's scripts and
 * the page of the case would send.
 */
public final class TasklistSession {
  /** The list of what waits for his organisation, and the list of what he has claimed. */
  public static final String OF_THE_ORGANIZATION = "本单位待办";

  public static final String HIS_OWN = "我的待办";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the server answered; {@code message} is what the officer reads where it refused. */
  public record Answer(int status, JsonNode body) {
    public String message() {
      return body.path("message").asText();
    }
  }

  private final String person;
  private final Browser browser;

  public TasklistSession(int port, String person) {
    this.person = person;
    this.browser = new Browser(port).login(person);
    assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
  }

  /** Goes on in the stead of another, by a mandate. */
  public TasklistSession inSteadBy(UUID mandate) {
    var chosen =
        browser.submit("/account/post", Map.of("organization", "", "mandate", mandate.toString()));
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
    assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    return this;
  }

  public Browser browser() {
    return browser;
  }

  /** Starts a process that Tasklist offers to this officer. */
  public CaseNumber start(String process, Map<String, Object> answers) {
    assertThat(offered()).contains(process);
    Answer started = tryStart(process, answers);
    assertThat(started.status()).as(started.message()).isEqualTo(200);
    return CaseNumber.of(started.body().path("businessKey").asText());
  }

  /** Processes in the dialogue for starting one. */
  public List<String> offered() {
    String offered =
        "/process-definition?latest=true&active=true&startableInTasklist=true"
            + "&startablePermissionCheck=true";
    return stream(call("GET", offered, null).body()).map(one -> one.path("key").asText()).toList();
  }

  public Answer tryStart(String process, Map<String, Object> answers) {
    return tryStartById("key/" + process, answers);
  }

  /** As somebody would who got to know the id of a definition he is not offered. */
  public Answer tryStartById(String definition, Map<String, Object> answers) {
    return call("POST", "/process-definition/" + definition + "/submit-form", body(answers));
  }

  /** Elements of the tasks of a case in one of the officer's two lists. */
  public List<String> waiting(String list, CaseNumber number) {
    return stream(tasks(list, number))
        .map(task -> task.path("taskDefinitionKey").asText())
        .toList();
  }

  private JsonNode tasks(String list, CaseNumber number) {
    String filter =
        stream(call("GET", "/filter?resourceType=Task", null).body())
            .filter(one -> one.path("name").asText().equals(list))
            .map(one -> one.path("id").asText())
            .findFirst()
            .orElseThrow();
    var ofCase = Map.<String, Object>of("processInstanceBusinessKey", number.value());
    return call("POST", "/filter/" + filter + "/list?firstResult=0&maxResults=15", ofCase).body();
  }

  /** The task of a case that waits for the officer's organisation at an element. */
  public String task(CaseNumber number, String element) {
    return stream(tasks(OF_THE_ORGANIZATION, number))
        .filter(task -> task.path("taskDefinitionKey").asText().equals(element))
        .map(task -> task.path("id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError(person + " does not find " + element));
  }

  public Answer open(String task) {
    return call("GET", "/task/" + task, null);
  }

  public Answer claim(String task) {
    return call("POST", "/task/" + task + "/claim", Map.of("userId", person));
  }

  public JsonNode form(String task) {
    return call("GET", "/task/" + task + "/deployed-form", null).body();
  }

  /** What the form shows before anything is filled in. */
  public Map<String, Object> shown(String task) {
    var shown = new HashMap<String, Object>();
    Answer facts = call("GET", "/task/" + task + "/form-variables?deserializeValues=false", null);
    if (facts.status() == 200)
      facts.body().fields().forEachRemaining(f -> shown.put(f.getKey(), plain(f.getValue())));
    return shown;
  }

  /** Fills in the form of a task; like Tasklist it sends back what was shown. */
  public Answer submit(String task, Map<String, Object> answers) {
    var all = shown(task);
    all.putAll(answers);
    return call("POST", "/task/" + task + "/submit-form", body(all));
  }

  /** Enters the password once more for a task that is about to be signed, as the dialog does. */
  public HttpResponse<String> confirm(String task, String password) {
    String json = "{\"password\":\"%s\"}".formatted(password);
    return new Desk(browser).send("/workplace/tasks/" + task + "/confirmation", json);
  }

  public void confirm(String task) {
    assertThat(confirm(task, Browser.PASSWORD).statusCode()).isEqualTo(204);
  }

  /** Takes the task of a case out of the list of the organisation and answers it. */
  public void answer(CaseNumber number, String element, Map<String, Object> answers) {
    String task = task(number, element);
    assertThat(claim(task).status()).isEqualTo(204);
    assertThat(waiting(HIS_OWN, number)).contains(element);
    Answer answer = submit(task, answers);
    assertThat(answer.status()).as(element + ": " + answer.message()).isEqualTo(204);
  }

  /** Uploads a text on the page of the case. */
  public void upload(CaseNumber number, String kind, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertThat(upload(number, kind, kind + ".txt", bytes).statusCode()).isEqualTo(302);
  }

  public HttpResponse<String> upload(CaseNumber number, String kind, String name, byte[] content) {
    String page = "/workplace/cases/" + number;
    return browser.upload(
        page + "/documents", Map.of("kind", kind, "secrecy", "INTERNAL"), name, content);
  }

  /** The page of the case. */
  public HttpResponse<String> page(CaseNumber number) {
    return browser.get("/workplace/cases/" + number);
  }

  private Answer call(String method, String path, Map<String, Object> body) {
    try {
      String json = body == null ? null : JSON.writeValueAsString(body);
      var answer = browser.api(method, path, json);
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(method + " " + path, noJson);
    }
  }

  /** Lists go as JSON text, as Tasklist sends them. */
  private static Map<String, Object> body(Map<String, Object> answers) {
    var variables = new HashMap<String, Object>();
    answers.forEach((name, value) -> variables.put(name, typed(value)));
    return Map.of("variables", variables);
  }

  private static Map<String, Object> typed(Object value) {
    var typed = new HashMap<String, Object>();
    typed.put("value", value instanceof List ? JSON.valueToTree(value).toString() : value);
    if (value instanceof List) typed.put("type", "Json");
    return typed;
  }

  private static Object plain(JsonNode variable) {
    JsonNode value = variable.path("value");
    try {
      boolean json = variable.path("type").asText().equals("Json");
      return JSON.treeToValue(json ? JSON.readTree(value.asText()) : value, Object.class);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(variable.toString(), noJson);
    }
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
