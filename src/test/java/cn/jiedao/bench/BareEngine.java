package cn.jiedao.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** A process engine with the settings it comes with, and the packaged models. */
final class BareEngine implements AutoCloseable {
  private final HikariDataSource database;
  private final BareModels models = new BareModels();
  private final ProcessEngine engine;

  /**
   * @param history the one setting that differs
   */
  BareEngine(String history, HikariDataSource database) throws IOException {
    this.database = database;
    ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("bare-" + history);
    settings.setDataSource(new StatementCount(database));
    settings.setDatabaseSchemaUpdate("true");
    settings.setHistory(history);
    settings.setJobExecutorActivate(false);
    settings.setBeans(models.beans());
    engine = settings.buildProcessEngine();
    models.deployTo(engine);
  }

  BareOfficers officers(Clock clock) {
    return new BareOfficers(engine, models, clock);
  }

  /** How many instances of a process came to an end. */
  long ended(String process) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(process)
        .finished()
        .count();
  }

  @Override
  public void close() {
    engine.close();
    database.close();
  }
}
