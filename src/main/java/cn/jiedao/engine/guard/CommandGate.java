package cn.jiedao.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmittedCommands;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailures;

/**
 * Nothing past the form: what a person may send to the engine is on a positive list, and no group
 * is exempt from it. Commands inside another one (of delegates and listeners) and those of callers
 * without authentication (the job executor, our own services) pass; so do our own commands, which
 * check rights themselves.
 */
class CommandGate extends CommandInterceptor {
  static final String SYSTEM_ADMINISTRATORS = "system-administrators";

  private final ProcessEngineConfigurationImpl engine;

  CommandGate(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @Override
  public <T> T execute(Command<T> command) {
    Authentication person = engine.getIdentityService().getCurrentAuthentication();
    if (person != null && Context.getCommandContext() == null && !isOurs(command)) {
      check(command, person);
    }
    return next.execute(command);
  }

  private void check(Command<?> command, Authentication person) {
    refuseToCount(command);
    switch (CommandKind.of(command.getClass())) {
      case QUERY, READ -> {}
      case OFFICER_WRITE -> checkForOneself(command, person.getUserId());
      case ADMINISTRATOR_WRITE -> checkMaintenance(command, person);
      case REFUSED -> throw refused(command);
    }
  }

  /** A job that was not executed for want of a right has not failed, and loses no retry. */
  private static void refuseToCount(Command<?> command) {
    if (command instanceof FailedJobListener listener
        && JobFailures.cause(listener) instanceof AuthorizationException refused) {
      throw refused;
    }
  }

  private static void checkForOneself(Command<?> command, String person) {
    if (command instanceof ClaimTaskCmd claim) {
      require(isSame(person, SubmittedCommands.claimUser(claim)), "只能为本人签收任务");
    } else if (command instanceof CheckPassword password) {
      require(isSame(person, SubmittedCommands.checkedUser(password)), "只能核对本人的密码");
    } else if (command instanceof AssignTaskCmd && !SubmittedCommands.isUnclaim(command)) {
      throw refused(command);
    }
  }

  private void checkMaintenance(Command<?> command, Authentication person) {
    if (!isSystemAdministrator(person)) {
      throw refused(command);
    }
    if (command instanceof SetJobRetriesCmd retries) {
      require(!SubmittedCommands.movesDueDate(retries), "只能恢复重试次数，不能更改到期时间");
    } else if (command instanceof ExecuteJobsCmd job) {
      boolean due = engine.getCommandExecutorTxRequired().execute(new JobIsDue(job));
      require(due, "定时任务尚未到期，不能提前执行");
    }
  }

  private static boolean isOurs(Command<?> command) {
    return command.getClass().getPackageName().startsWith("cn.jiedao.");
  }

  private static boolean isSystemAdministrator(Authentication person) {
    List<String> groups = person.getGroupIds();
    return groups != null && groups.contains(SYSTEM_ADMINISTRATORS);
  }

  private static boolean isSame(String person, String other) {
    return person != null && person.equals(other);
  }

  private static void require(boolean lawful, String otherwise) {
    if (!lawful) {
      throw new AuthorizationException(otherwise);
    }
  }

  private static AuthorizationException refused(Command<?> command) {
    String name = command.getClass().getSimpleName().replaceFirst("Cmd$", "");
    return new AuthorizationException("不允许直接进行此项操作（" + name + "）：事项只能通过任务表单办理");
  }
}
