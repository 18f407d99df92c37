package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommandGateTest {
  private static final String CLERK = "gusu-justice.clerk";

  private final IdentityServiceImpl identity = new IdentityServiceImpl();
  private final CommandGate gate = gate();

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
  }

  @Test
  void an_officer_claims_gives_back_and_completes() {
    signIn(CLERK, "gusu-justice");
    passes(new TaskQueryImpl());
    passes(new ClaimTaskCmd("task", CLERK));
    passes(new AssignTaskCmd("task", null));
    passes(new CompleteTaskCmd("task", Map.of()));
    passes(new CheckPassword(CLERK, "password"));
  }

  @Test
  @Tag("INV-S-16")
  void an_officer_claims_for_nobody_else() {
    signIn(CLERK, "gusu-justice");
    refused(new ClaimTaskCmd("task", "gusu-finance.clerk"), "只能为本人签收任务");
    refused(new ClaimTaskCmd("task", null), "只能为本人签收任务");
    refused(new AssignTaskCmd("task", CLERK), "不允许直接进行此项操作（AssignTask）");
    refused(new CheckPassword("admin", "guess"), "只能核对本人的密码");
  }

  @Test
  @Tag("INV-S-16")
  void no_group_is_exempt_from_the_form() {
    signIn("admin", CommandGate.SYSTEM_ADMINISTRATORS, "camunda-admin", "auditors");
    refused(new SetTaskVariablesCmd("task", Map.of("a", 1), false), "SetTaskVariables");
    refused(new GetTaskVariablesCmd("task", null, false, false), "GetTaskVariables");
    refused(new DelegateTaskCmd("task", CLERK), "DelegateTask");
    refused(new ResolveTaskCmd("task", Map.of()), "ResolveTask");
  }

  @Test
  void only_a_system_administrator_restores_retries_and_never_moves_a_due_date() {
    var restored = new SetJobRetriesCmd("job", null, 1, null, false);
    signIn(CLERK, "gusu-justice");
    refused(restored, "SetJobRetries");
    signIn("admin", CommandGate.SYSTEM_ADMINISTRATORS);
    passes(restored);
    refused(new SetJobRetriesCmd("job", null, 1, null, true), "不能更改到期时间");
  }

  @Test
  void the_job_executor_and_our_own_services_pass() {
    passes(new SetTaskVariablesCmd("task", Map.of("a", 1), false));
  }

  @Test
  void our_own_commands_pass() {
    signIn(CLERK, "gusu-justice");
    passes(new JobIsDue(null));
  }

  private void signIn(String person, String... groups) {
    identity.setAuthentication(person, List.of(groups));
  }

  private void passes(Command<?> command) {
    assertThatCode(() -> gate.execute(command)).doesNotThrowAnyException();
  }

  private void refused(Command<?> command, String reason) {
    assertThatThrownBy(() -> gate.execute(command))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining(reason);
  }

  private CommandGate gate() {
    var engine = new StandaloneProcessEngineConfiguration();
    engine.setIdentityService(identity);
    CommandGate gate = new CommandGate(engine);
    gate.setNext(
        new CommandInterceptor() {
          @Override
          public <T> T execute(Command<T> command) {
            return null;
          }
        });
    return gate;
  }
}
