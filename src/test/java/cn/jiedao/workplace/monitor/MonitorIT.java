package cn.jiedao.workplace.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Cockpit's parts of ours are told. */
@JiedaoTest
class MonitorIT {
  private static final String PATH = "/workplace/monitor";

  @LocalServerPort private int port;
  @Autowired private Officers officers;
  @Autowired private Review review;
  @Autowired private HistoryService history;
  @Autowired private ManagementService jobs;
  @Autowired private ObjectMapper json;
  @Autowired private Clock clock;

  @AfterEach
  void back_to_today() {
    ClockUtil.reset();
  }

  @Test
  void a_finished_case_is_found_by_number_process_outcome_and_period() throws Exception {
    CaseNumber number = refusedAfter(3);
    JsonNode found = ask("/cases?number=" + number.value().toLowerCase()).get("cases").get(0);
    assertThat(found.get("processName").asText()).isEqualTo("行政事务交由街道办理准入审核");
    assertThat(found.get("applicant").asText()).isEqualTo("姑苏区市场监督管理局");
    String exact = "/cases?number=%s&process=task-transfer-review&outcome=%s&from=%s&until=%s";
    String outcome = outcomeOf(found.get("outcomeLabel").asText());
    assertThat(count(exact.formatted(number, outcome, today(), today()))).isOne();
    assertThat(count(exact.formatted(number, "other", today(), today()))).isZero();
    assertThat(count(exact.formatted(number, outcome, today().plusDays(1), today().plusDays(1))))
        .isZero();
    assertThat(count("/cases?number=%25")).isZero();
  }

  private String outcomeOf(String label) throws Exception {
    for (JsonNode one : ask("/outcomes"))
      if (one.get("label").asText().equals(label)) return one.get("outcome").asText();
    throw new AssertionError("no outcome is called " + label);
  }

  @Test
  void the_way_of_an_instance_has_its_steps_what_it_called_and_the_steps_of_the_case()
      throws Exception {
    CaseNumber number = refusedAfter(3);
    String instance = ask("/cases?number=" + number).get("cases").get(0).get("instance").asText();
    JsonNode way = ask("/instances/" + instance);
    assertThat(way.at("/instance/caseNumber").asText()).isEqualTo(number.value());
    assertThat(way.at("/instance/endedAt").isNull()).isFalse();
    JsonNode call = activity(way, "callActivity");
    JsonNode called = ask("/instances/" + call.get("called").asText());
    assertThat(called.at("/instance/parent").asText()).isEqualTo(instance);
    assertThat(called.at("/instance/caseNumber").asText()).isEqualTo(number.value());
    assertThat(elements(called)).contains("submitMaterials", "acceptApplication");
    assertThat(texts(ask("/cases/" + number).get("steps"), "label")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void median_and_95th_percentile_of_a_step_are_those_of_its_runs() throws Exception {
    refusedAfter(2);
    String definition = definitionOf("acceptApplication");
    JsonNode step = step(definition, "acceptApplication");
    List<Double> seconds =
        history
            .createHistoricActivityInstanceQuery()
            .activityId("acceptApplication")
            .processDefinitionId(definition)
            .finished()
            .list()
            .stream()
            .filter(run -> !run.isCanceled())
            .map(run -> run.getDurationInMillis() / 1000.0)
            .sorted()
            .toList();
    assertThat(step.get("median").asDouble()).isCloseTo(percentile(seconds, 0.5), within());
    assertThat(step.get("p95").asDouble()).isCloseTo(percentile(seconds, 0.95), within());
    assertThat(step.get("longest").asDouble()).isGreaterThanOrEqualTo(2 * 86400);
  }

  @Test
  void where_cases_wait_names_the_organisation_and_the_oldest_case() throws Exception {
    CaseNumber number = review.apply("等待情况");
    review.submitMaterials(number);
    JsonNode places = ask("/definitions/" + definitionOf("acceptApplication") + "/waiting");
    assertThat(texts(places, "organization")).contains("姑苏区委编办");
    assertThat(texts(places, "oldestCase")).allMatch(CaseNumber::isOne);
  }

  @Test
  void an_incident_says_what_it_means_and_what_to_do_to_whoever_may_do_it() throws Exception {
    CaseNumber number = review.apply("故障处理");
    review.submitMaterials(number);
    review.accept(number);
    String job =
        jobs.createJobQuery().activityId("reminderDue").list().stream()
            .filter(one -> belongsTo(number, one.getProcessInstanceId()))
            .findFirst()
            .orElseThrow()
            .getId();
    jobs.setJobRetries(job, 0);
    try {
      JsonNode open = ask("/incidents");
      JsonNode incident = incidentOf(open, number);
      assertThat(incident.get("kind").asText()).isEqualTo("到期处理失败");
      assertThat(incident.get("next").size()).isPositive();
      assertThat(incident.at("/incident/job").asText()).isEqualTo(job);
      assertThat(open.get("mayRetry").asBoolean()).isFalse();
      assertThat(read("admin", "/incidents").get("mayRetry").asBoolean()).isTrue();
    } finally {
      jobs.setJobRetries(job, 3);
    }
  }

  private boolean belongsTo(CaseNumber number, String instance) {
    return number
        .value()
        .equals(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
  }

  private static JsonNode incidentOf(JsonNode open, CaseNumber number) {
    for (JsonNode one : open.get("incidents"))
      if (one.at("/incident/caseNumber").asText().equals(number.value())) return one;
    throw new AssertionError("no incident of " + number);
  }

  private CaseNumber refusedAfter(int days) {
    CaseNumber number = review.apply("办结检索");
    review.submitMaterials(number);
    officers.pass(Duration.ofDays(days));
    officers.submit(
        "gusu-staffing.clerk",
        number,
        "acceptApplication",
        Map.of("acceptanceDecision", "refused", "reason", "属于本单位法定职责。"));
    return number;
  }

  private String definitionOf(String element) {
    return history
        .createHistoricActivityInstanceQuery()
        .activityId(element)
        .orderByHistoricActivityInstanceStartTime()
        .desc()
        .listPage(0, 1)
        .get(0)
        .getProcessDefinitionId();
  }

  private JsonNode step(String definition, String element) throws Exception {
    for (JsonNode one : ask("/definitions/" + definition + "/steps"))
      if (one.get("element").asText().equals(element)) return one;
    throw new AssertionError(element + " has not been passed");
  }

  /** Between the two nearest values, as SQL's percentile_cont. */
  private static double percentile(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    double low = sorted.get((int) place);
    return low + (sorted.get((int) Math.ceil(place)) - low) * (place - (int) place);
  }

  private static Offset<Double> within() {
    return Offset.offset(0.01);
  }

  private int count(String path) throws Exception {
    return ask(path).get("cases").size();
  }

  private static JsonNode activity(JsonNode way, String type) {
    for (JsonNode one : way.get("activities"))
      if (one.get("type").asText().equals(type)) return one;
    throw new AssertionError("no " + type);
  }

  private static List<String> elements(JsonNode way) {
    return texts(way.get("activities"), "element");
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(field).asText())
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private JsonNode ask(String path) throws Exception {
    return read("auditor", path);
  }

  private JsonNode read(String person, String path) throws Exception {
    var answer = new Browser(port).login(person).get(PATH + path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return json.readTree(answer.body());
  }
}
