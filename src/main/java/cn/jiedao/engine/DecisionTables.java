package cn.jiedao.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks a decision table from a delegate: the house decides, not the officer whose act it follows,
 * and by the table that was deployed with the process.
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
  public Map<String, Object> decide(
      DelegateExecution step, String decision, Map<String, Object> inputs) {
    String table = deployedWith(step, decision);
    return Context.getCommandContext()
        .runWithoutAuthorization(
            () ->
                decisions
                    .getObject()
                    .evaluateDecisionTableById(table, inputs)
                    .getSingleResult()
                    .getEntryMap());
  }

  private static String deployedWith(DelegateExecution step, String decision) {
    ProcessDefinitionEntity process = ((ExecutionEntity) step).getProcessDefinition();
    return Context.getProcessEngineConfiguration()
        .getDeploymentCache()
        .findDeployedDecisionDefinitionByDeploymentAndKey(process.getDeploymentId(), decision)
        .getId();
  }
}
