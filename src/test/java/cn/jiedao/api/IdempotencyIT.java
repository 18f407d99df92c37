package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.api.OutsideSystem.Answer;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However often a call is sent, it has one effect and one answer. */
@JiedaoTest
@Tag("INV-S-25")
class IdempotencyIT {
  private static final String BUREAU = "gusu-market-supervision";
  private static final String PROCESS = "task-transfer-review";
  private static final String START = "/api/v1/cases/" + PROCESS;
  private static final int REPEATS = 100;

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;
  @Autowired private Idempotency idempotency;
  @Autowired private Clock clock;

  private OutsideSystem system;

  @BeforeEach
  void system() {
    system = system("repeating-oa", BUREAU + ".clerk");
  }

  private OutsideSystem system(String client, String person) {
    return new OutsideSystem(port, clients.key(client, BUREAU, PROCESS), person);
  }

  private static String application(String title) {
    return OutsideSystem.text(Review.application(title));
  }

  @Test
  void a_hundred_parallel_repeats_open_one_case_and_get_one_answer() throws Exception {
    String body = application("百次重发");
    String key = OutsideSystem.newKey();
    List<Answer> answers = parallel(() -> system.post(START, body, key));
    assertThat(answers).hasSize(REPEATS).allMatch(answer -> answer.status() == 201);
    assertThat(answers.stream().map(answer -> answer.response().body()).distinct()).hasSize(1);
    assertThat(answers.stream().map(Answer::location).distinct()).hasSize(1);
    assertThat(cases("百次重发")).isEqualTo(1);
  }

  private static List<Answer> parallel(Callable<Answer> call) throws Exception {
    var threads = Executors.newFixedThreadPool(REPEATS);
    try {
      var answers = new ArrayList<Answer>();
      for (Future<Answer> one : threads.invokeAll(Collections.nCopies(REPEATS, call)))
        answers.add(one.get());
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private int cases(String title) {
    return database
        .sql("select count(*) from case_head where title = :title")
        .param("title", title)
        .query(Integer.class)
        .single();
  }

  @Test
  void a_key_that_was_used_for_another_call_is_refused() {
    String key = OutsideSystem.newKey();
    assertThat(system.post(START, application("第一件"), key).status()).isEqualTo(201);
    Answer other = system.post(START, application("第二件"), key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.body().path("type").asText()).isEqualTo("urn:jiedao:problem:key-reused");
    assertThat(cases("第二件")).isZero();
    Answer byAnother =
        new OutsideSystem(port, clients.key("repeating-oa", Duration.ofDays(1)), BUREAU + ".leader")
            .post(START, application("第一件"), key);
    assertThat(byAnother.status()).isEqualTo(422);
  }

  @Test
  void systems_do_not_know_each_others_keys() {
    String key = OutsideSystem.newKey();
    assertThat(system.post(START, application("各用各的键"), key).status()).isEqualTo(201);
    Answer other = system("other-oa", BUREAU + ".clerk").post(START, application("各用各的键"), key);
    assertThat(other.status()).isEqualTo(201);
    assertThat(cases("各用各的键")).isEqualTo(2);
  }

  @Test
  void a_refused_call_may_be_corrected_under_its_key() {
    String key = OutsideSystem.newKey();
    assertThat(system.post(START, "{\"title\": \"改正重发\"}", key).status()).isEqualTo(400);
    assertThat(system.post(START, application("改正重发"), key).status()).isEqualTo(201);
  }

  @Test
  void an_upload_that_is_repeated_is_stored_once() {
    String number =
        system.start(PROCESS, Review.application("重复上传")).body().path("caseNumber").asText();
    String key = OutsideSystem.newKey();
    byte[] content = "专项说明".getBytes(StandardCharsets.UTF_8);
    Answer first = system.upload(number, "special-statement", "说明.txt", content, key);
    Answer again = system.upload(number, "special-statement", "说明.txt", content, key);
    assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(system.upload(number, "special-statement", "说明.txt", new byte[] {'x'}, key).status())
        .isEqualTo(422);
    assertThat(system.get("/api/v1/cases/" + number).body().path("documents")).hasSize(1);
  }

  @Test
  void keys_are_forgotten_after_a_week() {
    String old = OutsideSystem.newKey();
    keep(old, Duration.ofDays(8));
    String young = OutsideSystem.newKey();
    keep(young, Duration.ofDays(6));
    idempotency.sweep();
    assertThat(
            database
                .sql("select key from api_answer where key in (:old, :young)")
                .param("old", old)
                .param("young", young)
                .query(String.class)
                .list())
        .containsExactly(young);
  }

  private void keep(String key, Duration age) {
    database
        .sql("insert into api_answer (caller, key, request, at) values ('client:x', :key, '', :at)")
        .param("key", key)
        .param("at", Timestamp.from(clock.instant().minus(age)))
        .update();
  }
}
