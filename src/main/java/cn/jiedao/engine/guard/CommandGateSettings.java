package cn.jiedao.engine.guard;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the gate before every command of the engine. */
@Component
@Order(21)
class CommandGateSettings extends AbstractProcessEnginePlugin {
  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        QueryExpressionGuard.with(
            engine.getCustomPreCommandInterceptorsTxRequired(), new CommandGate(engine)));
  }
}
