package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.form.FormContract;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the models say that a case was begun with, also after it has ended. */
@Component
public class DeployedModels {
  private final ProcessEngineConfigurationImpl engine;
  private final DeployedForms forms;
  private final JdbcClient database;

  DeployedModels(ProcessEngine engine, DeployedForms forms, JdbcClient database) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.forms = forms;
    this.database = database;
  }

  /** The contract of the form by which an element of a case was answered. */
  public Optional<FormContract> form(CaseHead head, String process, String element) {
    return definition(head, process)
        .flatMap(definition -> read(definition, model -> form(model, element)));
  }

  /** Asks the newest release of every model, in the order of their ids. */
  <T> List<T> newest(Function<ProcessDefinitionEntity, List<T>> question) {
    return database
        .sql("select distinct key_ from act_re_procdef order by key_")
        .query(String.class)
        .list()
        .stream()
        .flatMap(process -> newest(process, question).orElse(List.of()).stream())
        .toList();
  }

  /** Empty when there is no such model. */
  <T> Optional<T> newest(String process, Function<ProcessDefinitionEntity, T> question) {
    Command<Optional<T>> command =
        context ->
            Optional.ofNullable(
                    context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(process))
                .map(found -> engine.getDeploymentCache().resolveProcessDefinition(found))
                .map(question);
    return engine.getCommandExecutorTxRequired().execute(command);
  }

  ModelProperties properties(String definition, String element) {
    return read(definition, model -> ModelProperties.at(model.findActivity(element)));
  }

  private Optional<FormContract> form(ProcessDefinitionEntity model, String element) {
    var task = model.getTaskDefinitions().get(element);
    if (task != null && task.getCamundaFormDefinitionKey() != null)
      return Optional.of(
          forms.of(
              model.getDeploymentId(), task.getCamundaFormDefinitionKey().getExpressionText()));
    ActivityImpl start = model.findActivity(element);
    return forms.ofStart(model, ModelProperties.at(start));
  }

  /** The definition that was deployed together with the root process of the case. */
  private Optional<String> definition(CaseHead head, String process) {
    return database
        .sql(
            """
            select d.id_ from act_hi_procinst i
            join act_re_procdef root on root.id_ = i.proc_def_id_
            join act_re_procdef d on d.deployment_id_ = root.deployment_id_
            where i.id_ = :instance and d.key_ = :process
            """)
        .param("instance", head.processInstance())
        .param("process", process)
        .query(String.class)
        .optional();
  }

  /** In a command of our own: what a person may read of models is not the question here. */
  private <T> T read(String definition, Function<ProcessDefinitionEntity, T> question) {
    Command<T> command =
        context ->
            question.apply(
                engine.getDeploymentCache().findDeployedProcessDefinitionById(definition));
    return engine.getCommandExecutorTxRequired().execute(command);
  }
}
