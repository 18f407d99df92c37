package cn.jiedao.bench;

import cn.jiedao.api.OutsideSystem;
import cn.jiedao.api.OutsideSystem.Answer;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** What calls of an outside system cost over HTTP, four under way at once. */
final class ApiFigures {
  private static final String BUREAU = "gusu-market-supervision";
  private static final String PROCESS = "task-transfer-review";
  private static final int AT_ONCE = 4;
  private static final int CASES_EACH = 20;

  /** One kind of call in one round. */
  private record Called(double perSecond, Figures millis) {}

  private final OutsideSystem system;
  private final Map<String, List<Called>> measured = new LinkedHashMap<>();

  ApiFigures(int port, Clients clients) {
    String key = clients.key("bench-oa", BUREAU, PROCESS);
    system = new OutsideSystem(port, key, BUREAU + ".clerk");
  }

  void report(Report report, int rounds) {
    for (int round = 0; round <= rounds; round++) {
      if (round == 1) measured.clear();
      round();
    }
    report.heading(
        "Calls of the API",
        "Of an outside system with an API key, on behalf of a clerk, four under way at once, each on a case of its own: it is"
            + " started, gets two documents, its first task is completed by a message, and it is read.",
        "call",
        "calls/s",
        "median ms",
        "95 % ms");
    measured.forEach(
        (call, rows) ->
            report.line(
                "| %s | %.0f | %.1f | %.1f |",
                call,
                new Figures(rows.stream().map(Called::perSecond).toList()).median(),
                new Figures(rows.stream().map(row -> row.millis().median()).toList()).median(),
                new Figures(rows.stream().map(row -> row.millis().p95()).toList()).median()));
  }

  private void round() {
    var titles = Collections.nCopies(AT_ONCE * CASES_EACH, "小餐饮巡查");
    var started = each("case started", titles, t -> system.start(PROCESS, Review.application(t)));
    var cases = started.stream().map(answer -> answer.body().path("caseNumber").asText()).toList();
    for (String kind : List.of("special-statement", "workload-estimate"))
      each("document stored", cases, number -> store(number, kind));
    each(
        "task completed",
        cases,
        number -> system.tell(number, "transfer.materialsSubmitted", Review.nature()));
    each("case read", cases, number -> system.get("/api/v1/cases/" + number));
  }

  private Answer store(String number, String kind) {
    byte[] content = (kind + " 的内容").getBytes(StandardCharsets.UTF_8);
    return system.upload(number, kind, kind + ".txt", content, UUID.randomUUID().toString());
  }

  private Queue<Answer> each(String name, List<String> subjects, Function<String, Answer> call) {
    Queue<String> left = new ConcurrentLinkedQueue<>(subjects);
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    Queue<Double> millis = new ConcurrentLinkedQueue<>();
    long begun = System.nanoTime();
    Contestant.together(
        AT_ONCE,
        CASES_EACH,
        () -> {
          long sent = System.nanoTime();
          answers.add(call.apply(left.remove()));
          millis.add((System.nanoTime() - sent) / 1e6);
        });
    double perSecond = subjects.size() / ((System.nanoTime() - begun) / 1e9);
    if (answers.stream().anyMatch(one -> one.status() >= 300)) throw new AssertionError(answers);
    measured
        .computeIfAbsent(name, first -> new ArrayList<>())
        .add(new Called(perSecond, new Figures(List.copyOf(millis))));
    return answers;
  }
}
