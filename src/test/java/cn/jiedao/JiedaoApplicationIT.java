package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
class JiedaoApplicationIT {
  @Autowired private ProcessEngine engine;

  @Test
  void starts_with_an_engine_that_changes_no_schema() {
    assertThat(engine.getProcessEngineConfiguration().getDatabaseSchemaUpdate()).isEqualTo("false");
  }
}
