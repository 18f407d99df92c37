package cn.jiedao.bench;

import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;

/**
 * The same officers before a bare engine: nobody asks who they are, and of their answers only what
 * routes the process is kept.
 */
final class BareOfficers extends TimedOfficers {
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final ProcessEngine engine;
  private final BareModels models;

  BareOfficers(ProcessEngine engine, BareModels models, Clock clock) {
    super(engine, null, clock);
    this.engine = engine;
    this.models = models;
  }

  @Override
  public <T> T as(String person, Callable<T> act) {
    throw new UnsupportedOperationException("a bare engine knows no persons");
  }

  @Override
  public CaseNumber start(String person, String process, Map<String, Object> answers) {
    var number = CaseNumber.of("BE-320508-2026-%06d".formatted(NUMBERS.incrementAndGet()));
    if (answers.get("topics") instanceof List<?> topics) models.call(number.value(), topics);
    engine.getRuntimeService().startProcessInstanceByKey(process, number.value(), routing(answers));
    return number;
  }

  @Override
  void complete(String person, String task, Map<String, Object> answers) {
    engine.getTaskService().complete(task, routing(answers));
  }

  @Override
  public void attach(String person, CaseNumber number, String kind, String content) {
    // a bare engine has no case file
  }

  private Map<String, Object> routing(Map<String, Object> answers) {
    return answers.entrySet().stream()
        .filter(answer -> models.routes(answer.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
