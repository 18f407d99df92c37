package cn.jiedao.engine.guard;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine read only what {@link ModelGuard} and {@link DeployedFiles} let through. */
@Component
@Order(22)
class ModelGuardSettings extends AbstractProcessEnginePlugin {
  private final ModelBeans beans;

  ModelGuardSettings(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setBpmnParseFactory(new ModelGuard(beans));
    engine.setCustomPreDeployers(
        QueryExpressionGuard.with(engine.getCustomPreDeployers(), new DeployedFiles()));
  }
}
