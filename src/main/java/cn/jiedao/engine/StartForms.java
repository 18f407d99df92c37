package cn.jiedao.engine;

import cn.jiedao.form.FormContract;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The processes that somebody may start by a form. Read past the engine's permissions: starting
 * asks for them.
 */
@Component
public class StartForms {
  private static final String STARTABLE_BY = "startableBy";

  private final ProcessEngineConfigurationImpl engine;
  private final DeployedForms forms;
  private final JdbcClient database;

  StartForms(ProcessEngine engine, DeployedForms forms, JdbcClient database) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.forms = forms;
    this.database = database;
  }

  /** By process, in alphabetical order. */
  public List<StartForm> all() {
    return database
        .sql("select distinct key_ from act_re_procdef order by key_")
        .query(String.class)
        .list()
        .stream()
        .flatMap(process -> find(process).stream())
        .toList();
  }

  /**
   * @param process its id, letters, digits and hyphens
   */
  public Optional<StartForm> find(String process) {
    return inCommand(
        () ->
            Optional.ofNullable(
                    Context.getCommandContext()
                        .getProcessDefinitionManager()
                        .findLatestProcessDefinitionByKey(process))
                .map(found -> engine.getDeploymentCache().resolveProcessDefinition(found))
                .filter(definition -> ModelProperties.at(definition).get(STARTABLE_BY) != null)
                .map(this::startForm));
  }

  private StartForm startForm(ProcessDefinitionEntity definition) {
    FormContract contract =
        forms
            .ofStart(definition, ModelProperties.at(definition.getInitial()))
            .orElse(FormContract.EMPTY);
    return new StartForm(
        definition.getId(),
        definition.getKey(),
        definition.getName(),
        definition.getDescription(),
        contract);
  }

  /** In a command of our own: what a person may read of models is not the question here. */
  private <T> T inCommand(Supplier<T> question) {
    Command<T> command = context -> question.get();
    return engine.getCommandExecutorTxRequired().execute(command);
  }
}
