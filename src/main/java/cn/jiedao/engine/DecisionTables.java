package cn.jiedao.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks a decision table from a delegate: the house decides, not the officer whose act it follows.
 */
@Component
public class DecisionTables {
  private final ObjectProvider<DecisionService> decisions;

  DecisionTables(ObjectProvider<DecisionService> decisions) {
    this.decisions = decisions;
  }

  /**
   * The one row that applies, by output name.
   *
   * @throws IllegalStateException when no row or more than one applies
   */
  public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
    return Context.getCommandContext()
        .runWithoutAuthorization(
            () ->
                decisions
                    .getObject()
                    .evaluateDecisionTableByKey(decision, inputs)
                    .getSingleResult()
                    .getEntryMap());
  }
}
