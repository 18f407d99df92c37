package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.form.FormContract;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.DeployedTaskForms;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmittedCommands;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * What a form shows comes from the case file, not from the process: choices are filled in for
 * whoever asks, and the values are the facts that this form names, never the whole scope.
 */
@Component
class ServedForms extends CommandInterceptor {
  /** In a tab of its own, so that what is being filled in is not lost. */
  private static final String HEADING =
      "案号 %s · <a href=\"/workplace/cases/%s\" target=\"_blank\" rel=\"noopener\">打开案卷</a>（材料、意见和办理过程）";

  private final DeployedForms forms;
  private final Facts facts;
  private final Cases cases;
  private final Options options;
  private final Actors actors;

  ServedForms(DeployedForms forms, Facts facts, Cases cases, Options options, Actors actors) {
    this.forms = forms;
    this.facts = facts;
    this.cases = cases;
    this.options = options;
    this.actors = actors;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T execute(Command<T> command) {
    T result = next.execute(command);
    if (command instanceof AbstractGetDeployedFormCmd && result instanceof InputStream file)
      return (T) served(file, command);
    if (command instanceof GetTaskFormVariablesCmd variables)
      return (T) shown(SubmittedCommands.taskId(variables));
    return result;
  }

  private InputStream served(InputStream file, Command<?> command) {
    try (file) {
      var contract = FormContract.parse(file.readAllBytes());
      Actor actor = actors.find().orElse(null);
      return new ByteArrayInputStream(
          command instanceof GetDeployedTaskFormCmd form
              ? ofTask(contract, task(form), actor)
              : contract.served(options.seenBy(actor), Optional.empty()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Documents and earlier steps are one click away from every task. */
  private byte[] ofTask(FormContract contract, TaskEntity task, Actor actor) {
    String number = task.getExecution().getProcessBusinessKey();
    return contract.served(
        options.seenBy(actor, Contracts.place(CaseNumber.of(number), task)),
        Optional.of(HEADING.formatted(number, number)));
  }

  private static TaskEntity task(GetDeployedTaskFormCmd form) {
    return Context.getCommandContext()
        .getTaskManager()
        .findTaskById(DeployedTaskForms.taskId(form));
  }

  private VariableMap shown(String taskId) {
    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
    VariableMap shown = Variables.createVariables();
    String number = task.getExecution().getProcessBusinessKey();
    forms
        .of(task)
        .map(form -> facts.shown(cases.get(CaseNumber.of(number)), form, task))
        .orElse(Map.of())
        .forEach((name, value) -> shown.put(name, typed(value)));
    return shown;
  }

  /** As text: the REST resource would hand out the parsed node's getters instead of its content. */
  private static Object typed(Object value) {
    return value instanceof List || value instanceof Map
        ? SpinValues.jsonValue(Spin.JSON(value).toString()).create()
        : value;
  }
}
