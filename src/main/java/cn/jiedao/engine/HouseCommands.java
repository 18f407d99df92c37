package cn.jiedao.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.stereotype.Component;

/**
 * What the house does in the engine for somebody whose right to it was checked before: his own
 * rights in the engine are not asked. Joins the transaction.
 */
@Component
class HouseCommands {
  private final ProcessEngineConfigurationImpl engine;

  HouseCommands(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  void run(Runnable work) {
    Command<Void> command =
        context -> {
          context.runWithoutAuthorization(
              () -> {
                work.run();
                return null;
              });
          return null;
        };
    engine.getCommandExecutorTxRequired().execute(command);
  }
}
