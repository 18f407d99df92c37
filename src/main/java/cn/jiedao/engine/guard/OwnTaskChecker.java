package cn.jiedao.engine.guard;

import cn.jiedao.engine.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmittedCommands;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Says in Chinese what is not an officer's to do, and lets him give back the task that is his own
 * with the right to work on it alone: the stock engine asks for the right to assign, with which he
 * could hand tasks to anybody.
 */
public class OwnTaskChecker extends AuthorizationCommandChecker {
  @Override
  public void checkTaskWork(TaskEntity task) {
    try {
      super.checkTaskWork(task);
    } catch (AuthorizationException notHis) {
      throw Refusal.forbidden("这项任务由其他单位或者人员办理，您不能签收或提交。");
    }
  }

  @Override
  public void checkCreateProcessInstance(ProcessDefinition process) {
    try {
      super.checkCreateProcessInstance(process);
    } catch (AuthorizationException notHis) {
      throw Refusal.forbidden("您的单位不能发起“" + process.getName() + "”。");
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    Authentication caller = Context.getCommandContext().getAuthentication();
    boolean byHouse = !Context.getCommandContext().isAuthorizationCheckEnabled();
    if (byHouse || caller == null || !givenBack(task)) {
      super.checkTaskAssign(task);
    } else if (caller.getUserId().equals(task.getAssignee())) {
      checkTaskWork(task);
    } else {
      throw new AuthorizationException("只能取消本人的签收");
    }
  }

  private static boolean givenBack(TaskEntity task) {
    return Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd command
        && SubmittedCommands.isUnclaim(command)
        && SubmittedCommands.unclaimTask(command).equals(task.getId());
  }
}
