package cn.jiedao.engine;

import cn.jiedao.form.FormContract;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/** All messages by which outside systems may answer the newest models. */
@Component
public class MessageForms {
  private final DeployedModels models;
  private final DeployedForms forms;
  private final List<CaseAct> acts;

  MessageForms(DeployedModels models, DeployedForms forms, List<CaseAct> acts) {
    this.models = models;
    this.forms = forms;
    this.acts = acts;
  }

  public List<MessageForm> all() {
    Stream<MessageForm> told =
        acts.stream()
            .filter(act -> act.message() != null)
            .map(act -> new MessageForm(act.message(), act.label(), AwaitedMessages.ACT));
    return Stream.concat(models.newest(this::answers).stream(), told)
        .sorted(Comparator.comparing(MessageForm::message))
        .toList();
  }

  private List<MessageForm> answers(ProcessDefinitionEntity model) {
    return model.getTaskDefinitions().values().stream()
        .filter(task -> message(model, task) != null)
        .map(
            task ->
                new MessageForm(
                    message(model, task),
                    task.getNameExpression().getExpressionText(),
                    contract(model, task)))
        .toList();
  }

  private static String message(ProcessDefinitionEntity model, TaskDefinition task) {
    return ModelProperties.at(model.findActivity(task.getKey())).get("message");
  }

  private FormContract contract(ProcessDefinitionEntity model, TaskDefinition task) {
    var form = task.getCamundaFormDefinitionKey();
    return form == null
        ? FormContract.EMPTY
        : forms.of(model.getDeploymentId(), form.getExpressionText());
  }
}
