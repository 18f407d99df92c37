package cn.jiedao.engine;

import cn.jiedao.form.FormContract;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The contracts of deployed forms, each read once; a case keeps the form it was deployed with. */
@Component
class DeployedForms {
  private record Key(String deployment, String form) {}

  private final ConcurrentHashMap<Key, FormContract> contracts = new ConcurrentHashMap<>();

  Optional<FormContract> of(TaskEntity task) {
    Expression form = task.getTaskDefinition().getCamundaFormDefinitionKey();
    return Optional.ofNullable(form)
        .map(key -> of(task.getProcessDefinition().getDeploymentId(), key.getExpressionText()));
  }

  Optional<FormContract> ofStart(ProcessDefinitionEntity definition, ModelProperties start) {
    return Optional.ofNullable(start.get(ModelListener.START_FORM))
        .map(key -> of(definition.getDeploymentId(), key));
  }

  /**
   * Inside a command only.
   *
   * @throws IllegalStateException when the deployment holds no such form
   */
  FormContract of(String deployment, String form) {
    return contracts.computeIfAbsent(new Key(deployment, form), DeployedForms::load);
  }

  private static FormContract load(Key key) {
    var command = Context.getCommandContext();
    var definition =
        command
            .getCamundaFormDefinitionManager()
            .findDefinitionByDeploymentAndKey(key.deployment, key.form);
    if (definition == null)
      throw new IllegalStateException("form " + key.form + " is not deployed with its process");
    return FormContract.parse(
        command
            .getResourceManager()
            .findResourceByDeploymentIdAndResourceName(key.deployment, definition.getResourceName())
            .getBytes());
  }
}
