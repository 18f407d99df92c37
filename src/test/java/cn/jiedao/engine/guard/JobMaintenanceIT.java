package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A period ends when the law says, not when somebody presses a button. */
@JiedaoTest
class JobMaintenanceIT {
  private static final String MODEL =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="guard-test-timer" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="later">
            <timerEventDefinition><timeDate>2099-01-01T00:00:00Z</timeDate></timerEventDefinition>
          </startEvent>
        </process>
      </definitions>
      """;

  @Autowired private Officers officers;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;

  private String deployment;
  private String timer;

  @BeforeEach
  void deployTimer() {
    deployment =
        repository.createDeployment().addString("guard-test-timer.bpmn", MODEL).deploy().getId();
    timer =
        management.createJobQuery().processDefinitionKey("guard-test-timer").singleResult().getId();
  }

  @AfterEach
  void removeTimer() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void nobody_ends_a_period_early() {
    for (String person : new String[] {"gusu-justice.leader", "secadmin", "auditor"}) {
      assertThatThrownBy(() -> officers.as(person, this::executeNow))
          .as(person)
          .isInstanceOf(AuthorizationException.class)
          .hasMessageContaining("ExecuteJobs");
    }
    assertThatThrownBy(() -> officers.as("admin", this::executeNow))
        .isInstanceOf(AuthorizationException.class)
        .hasMessage("定时任务尚未到期，不能提前执行");
    assertThat(retries()).isEqualTo(3);
  }

  @Test
  void only_the_system_administrator_restores_retries() {
    management.setJobRetries(timer, 0);
    assertThatThrownBy(() -> officers.as("gusu-justice.leader", this::restoreRetries))
        .isInstanceOf(AuthorizationException.class);
    officers.as("admin", this::restoreRetries);
    assertThat(retries()).isEqualTo(1);
  }

  private Void executeNow() {
    management.executeJob(timer);
    return null;
  }

  private Void restoreRetries() {
    management.setJobRetries(timer, 1);
    return null;
  }

  private int retries() {
    return management.createJobQuery().jobId(timer).singleResult().getRetries();
  }
}
