package cn.jiedao.engine;

import cn.jiedao.form.FormContract;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/**
 * The processes that somebody may start by a form. Read past the engine's permissions: starting
 * asks for them.
 */
@Component
public class StartForms {
  private static final String STARTABLE_BY = "startableBy";

  private final DeployedModels models;
  private final DeployedForms forms;

  StartForms(DeployedModels models, DeployedForms forms) {
    this.models = models;
    this.forms = forms;
  }

  /** By process, in alphabetical order. */
  public List<StartForm> all() {
    return models.newest(model -> startForm(model).stream().toList());
  }

  /**
   * @param process its id, letters, digits and hyphens
   */
  public Optional<StartForm> find(String process) {
    return models.newest(process, this::startForm).flatMap(found -> found);
  }

  private Optional<StartForm> startForm(ProcessDefinitionEntity model) {
    if (ModelProperties.at(model).get(STARTABLE_BY) == null) return Optional.empty();
    FormContract contract =
        forms.ofStart(model, ModelProperties.at(model.getInitial())).orElse(FormContract.EMPTY);
    return Optional.of(
        new StartForm(
            model.getId(), model.getKey(), model.getName(), model.getDescription(), contract));
  }
}
