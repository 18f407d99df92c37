package cn.jiedao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The time limits of steps, read from processes/time-limits.dmn. Evaluated outside the process
 * engine, because its decision service would ask whether the officer may start decisions.
 */
@Component
public class TimeLimits {
  private record Question(String element, boolean urgent) {}

  private final Resource table;
  private final Map<Question, Optional<TimeLimit>> answers = new ConcurrentHashMap<>();
  private DmnEngine engine;
  private DmnDecision decision;

  TimeLimits(@Value("classpath:processes/time-limits.dmn") Resource table) {
    this.table = table;
  }

  /** The limit of a step, where there is one. */
  public Optional<TimeLimit> find(String element, boolean urgent) {
    return answers.computeIfAbsent(new Question(element, urgent), this::decide);
  }

  /** The limit of a step that must have one. */
  public TimeLimit of(String element, boolean urgent) {
    return find(element, urgent)
        .orElseThrow(() -> new IllegalStateException("time-limits.dmn 中没有 " + element + " 的期限"));
  }

  private Optional<TimeLimit> decide(Question question) {
    Map<String, Object> inputs = Map.of("element", question.element(), "urgent", question.urgent());
    var decision = decision();
    var result = engine.evaluateDecisionTable(decision, inputs);
    return result.isEmpty() ? Optional.empty() : Optional.of(limit(result.getFirstResult()));
  }

  private static TimeLimit limit(DmnDecisionRuleResult row) {
    Map<String, Object> cells = row.getEntryMap();
    var days = (Number) cells.get("workingDays");
    var reminder = (Number) cells.get("reminderAfter");
    var source = (String) cells.get("source");
    return new TimeLimit(days.intValue(), reminder == null ? null : reminder.intValue(), source);
  }

  private synchronized DmnDecision decision() {
    if (decision == null) {
      engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
      try (InputStream in = table.getInputStream()) {
        decision = engine.parseDecision("time-limits", in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return decision;
  }
}
