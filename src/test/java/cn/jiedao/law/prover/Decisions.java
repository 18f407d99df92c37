package cn.jiedao.law.prover;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;

/** Decision tables, evaluated by the engine that runs them. */
final class Decisions {
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, Path> files = new TreeMap<>();
  private final Map<String, List<String>> inputs = new TreeMap<>();
  private final Map<String, DmnDecision> parsed = new HashMap<>();
  private final Map<List<?>, String> results = new HashMap<>();

  Decisions(List<Path> files) {
    for (Path file : files)
      for (Decision decision :
          Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class)) {
        this.files.put(decision.getId(), file);
        inputs.put(
            decision.getId(),
            decision
                .getChildElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)
                .stream()
                .flatMap(table -> table.getInputs().stream())
                .map(org.camunda.bpm.model.dmn.instance.Input::getInputExpression)
                .map(InputExpression::getText)
                .map(text -> text.getTextContent().strip())
                .distinct()
                .toList());
      }
  }

  boolean knows(String decision) {
    return files.containsKey(decision);
  }

  /** Names of what the decision reads. */
  List<String> inputs(String decision) {
    return inputs.get(decision);
  }

  /** The only value of the only row that applies; null where none does. */
  String decide(String decision, Map<String, Object> facts) {
    return results.computeIfAbsent(
        List.of(decision, new TreeMap<>(facts).toString()), key -> evaluate(decision, facts));
  }

  private String evaluate(String decision, Map<String, Object> facts) {
    DmnDecision table = parsed.computeIfAbsent(decision, this::parse);
    DmnDecisionTableResult result = engine.evaluateDecisionTable(table, facts);
    return result.isEmpty() ? null : result.getSingleResult().getSingleEntry();
  }

  private DmnDecision parse(String decision) {
    try (InputStream dmn = new FileInputStream(files.get(decision).toFile())) {
      return engine.parseDecision(decision, dmn);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
