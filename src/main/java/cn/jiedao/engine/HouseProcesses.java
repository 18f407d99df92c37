package cn.jiedao.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** The processes by which the house itself opens cases (follow-ups): no person starts them. */
@Component
public class HouseProcesses {
  private final DeployedModels models;

  HouseProcesses(DeployedModels models) {
    this.models = models;
  }

  /** Their ids, each with its Chinese name. */
  public Map<String, String> all() {
    var names = new TreeMap<String, String>();
    models
        .newest(HouseProcesses::ofHouse)
        .forEach(model -> names.put(model.getKey(), model.getName()));
    return names;
  }

  /** What is called by another process opens no case, so its model names no matter. */
  private static List<ProcessDefinitionEntity> ofHouse(ProcessDefinitionEntity model) {
    ModelProperties properties = ModelProperties.at(model);
    boolean own = properties.get("matter") != null && properties.get("startableBy") == null;
    return own ? List.of(model) : List.of();
  }
}
