package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.api.OutsideSystem.Answer;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A bureau's office-automation system carries its application, from the first call to the answer.
 */
@JiedaoTest
class CaseApiIT {
  private static final String BUREAU = "gusu-market-supervision";
  private static final String PROCESS = "task-transfer-review";

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Review review;
  @Autowired private Steps steps;
  @Autowired private Chains chains;

  private OutsideSystem system;

  @BeforeEach
  void system() {
    system = new OutsideSystem(port, clients.key("bureau-oa", BUREAU, PROCESS), BUREAU + ".clerk");
  }

  @Test
  void tells_what_may_be_started_and_by_which_fields() {
    Answer answer = system.get("/api/v1/processes");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode only = answer.body().path("processes");
    assertThat(only).hasSize(1);
    assertThat(only.at("/0/process").asText()).isEqualTo(PROCESS);
    assertThat(only.at("/0/schema/properties/affectedOffices/items/x-labels").fieldNames())
        .toIterable()
        .contains("gusu-pingjiang")
        .allMatch(office -> office.startsWith("gusu-"));
  }

  @Test
  void an_application_is_started_supplied_supplemented_and_followed() {
    Answer started = system.start(PROCESS, Review.application("小餐饮巡查"));
    String number = started.body().path("caseNumber").asText();
    assertThat(started.location()).isEqualTo("/api/v1/cases/" + number);
    assertThat(started.body().path("state").asText()).isEqualTo("draft");

    assertThat(awaits(number)).containsExactly("transfer.materialsSubmitted", "transfer.withdrawn");
    assertThat(system.get(started.location()).body().at("/awaits/0/requiredDocuments"))
        .extracting(JsonNode::asText)
        .containsExactly("special-statement", "workload-estimate");
    upload(number, "special-statement");
    upload(number, "workload-estimate");
    Answer told = system.tell(number, "transfer.materialsSubmitted", Review.nature());
    assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
    assertThat(told.body().path("state").asText()).isEqualTo("open");

    review.askForCorrection(CaseNumber.of(number));
    assertThat(awaits(number)).containsExactly("transfer.supplemented", "transfer.withdrawn");
    Answer supplemented = system.tell(number, "transfer.supplemented", revision("小餐饮巡查"));
    assertThat(supplemented.status()).as(supplemented.body().toString()).isEqualTo(200);

    JsonNode shown = system.get("/api/v1/cases/" + number).body();
    assertThat(shown.at("/tasks/0/element").asText()).isEqualTo("acceptApplication");
    assertThat(shown.at("/tasks/0/organizations/0/code").asText()).isEqualTo("gusu-staffing");
    assertThat(shown.at("/tasks/0/due").asText()).isNotEmpty();
    assertThat(shown.at("/steps/0/client").asText()).isEqualTo("bureau-oa");
    assertThat(shown.at("/steps/0/answers/title").asText()).isEqualTo("小餐饮巡查");
    assertThat(shown.at("/documents")).hasSize(2);
    Step step = steps.latest(CaseNumber.of(number), "submitMaterials").orElseThrow();
    assertThat(List.of(step.person(), step.client()))
        .containsExactly(BUREAU + ".clerk", "bureau-oa");
    assertThat(chains.verify(CaseNumber.of(number))).isEmpty();
  }

  private static Map<String, Object> revision(String title) {
    var answers = new HashMap<>(Review.application(title));
    answers.put("supplementNote", "已补充经费来源说明。");
    return answers;
  }

  private List<String> awaits(String number) {
    JsonNode awaits = system.get("/api/v1/cases/" + number).body().path("awaits");
    return StreamSupport.stream(awaits.spliterator(), false)
        .map(one -> one.path("message").asText())
        .toList();
  }

  private Answer upload(String number, String kind) {
    byte[] content = (kind + " 的内容").getBytes(StandardCharsets.UTF_8);
    Answer stored = system.upload(number, kind, kind + ".txt", content, OutsideSystem.newKey());
    assertThat(stored.status()).as(stored.body().toString()).isEqualTo(201);
    assertThat(system.get(stored.location()).response().body()).isEqualTo(kind + " 的内容");
    return stored;
  }

  @Test
  void an_act_is_told_with_its_reason_and_ends_the_case() {
    String number = started("撤回的申请");
    review.submitMaterials(CaseNumber.of(number));
    review.accept(CaseNumber.of(number));
    assertThat(awaits(number)).containsExactly("transfer.withdrawn");
    Answer silent = system.tell(number, "transfer.withdrawn", Map.of("reason", " "));
    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.pointers()).containsExactly("/reason");
    Answer told = system.tell(number, "transfer.withdrawn", Map.of("reason", "事项由本局自行承担。"));
    assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
    assertThat(told.body().path("state").asText()).isEqualTo("ended");
    JsonNode shown = system.get("/api/v1/cases/" + number).body();
    assertThat(shown.at("/outcome/label").asText()).isNotEmpty();
    assertThat(shown.path("awaits")).isEmpty();
  }

  private String started(String title) {
    Answer started = system.start(PROCESS, Review.application(title));
    assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
    return started.body().path("caseNumber").asText();
  }

  @Test
  void what_a_case_does_not_wait_for_is_a_conflict() {
    String number = started("不等待的消息");
    Answer early = system.tell(number, "transfer.supplemented", Map.of());
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.body().path("type").asText()).isEqualTo("urn:jiedao:problem:not-awaited");
    Answer incomplete = system.tell(number, "transfer.materialsSubmitted", Review.nature());
    assertThat(incomplete.status()).isEqualTo(400);
    assertThat(incomplete.body().path("detail").asText()).contains("缺少材料「专项说明」");
  }

  @Test
  void a_system_works_only_on_the_kinds_of_cases_it_was_admitted_for() {
    String number = started("未获准的事项");
    var other =
        new OutsideSystem(
            port, clients.key("minutes-oa", BUREAU, "consultation"), BUREAU + ".clerk");
    assertThat(other.get("/api/v1/cases/" + number).status()).isEqualTo(200);
    assertThat(other.tell(number, "transfer.materialsSubmitted", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void pages_neither_repeat_nor_miss_a_case_while_others_are_opened() {
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 5; i++) first.add(started("翻页" + i));
    var seen = new ArrayList<String>();
    String next = null;
    do {
      String page = "/api/v1/cases?limit=2" + (next == null ? "" : "&cursor=" + next);
      JsonNode answer = system.get(page).body();
      answer.path("cases").forEach(one -> seen.add(one.path("caseNumber").asText()));
      next = answer.path("next").asText(null);
      started("翻页时新立");
    } while (next != null && !seen.containsAll(first));
    assertThat(seen).doesNotHaveDuplicates().containsAll(first);
  }

  @Test
  void finds_cases_by_kind_state_and_time() {
    String number = started("筛选");
    String since = system.get("/api/v1/cases/" + number).body().path("updatedAt").asText();
    JsonNode drafts = casesOf("process=" + PROCESS + "&state=draft&updatedSince=" + since);
    assertThat(drafts.at("/0/caseNumber").asText()).isEqualTo(number);
    assertThat(drafts.at("/0/tasks/0/element").asText()).isEqualTo("submitMaterials");
    assertThat(drafts)
        .allSatisfy(
            one -> {
              assertThat(one.path("state").asText()).isEqualTo("draft");
              assertThat(Instant.parse(one.path("updatedAt").asText()))
                  .isAfterOrEqualTo(Instant.parse(since));
            });
    assertThat(casesOf("state=ended&updatedSince=" + since))
        .noneSatisfy(one -> assertThat(one.path("caseNumber").asText()).isEqualTo(number));
    assertThat(casesOf("process=meeting-session")).isEmpty();
  }

  private JsonNode casesOf(String filter) {
    return system.get("/api/v1/cases?" + filter).body().path("cases");
  }

  @Test
  void the_answer_to_a_foreign_case_is_that_to_an_unknown_one() {
    String number = started("外单位看不到");
    var stranger =
        new OutsideSystem(
            port, clients.key("finance-oa", "suzhou-finance", PROCESS), "suzhou-finance.clerk");
    var foreign = stranger.get("/api/v1/cases/" + number);
    var unknown = stranger.get("/api/v1/cases/ZR-320508-2026-999999");
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.response().body()).isEqualTo(unknown.response().body());
    assertThat(stranger.get("/api/v1/cases/nonsense").response().body())
        .isEqualTo(unknown.response().body());
  }
}
