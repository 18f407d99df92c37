package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmittedCommands;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/**
 * Stands before every command that moves a case: takes the case's head row first, so that parallel
 * answers queue up instead of colliding, and hands what was submitted to {@link TaskAnswers}, which
 * the engine asks inside the command, after authorization and before the first write.
 */
@Component
class SubmissionGate extends CommandInterceptor {
  /** A submission on its way through the gate. */
  record Pending(Command<?> command, String task, Map<String, Object> submitted, CaseHead head) {
    void replace(VariableMap variables) {
      if (command instanceof SubmitTaskFormCmd submit) SubmittedCommands.replace(submit, variables);
      else SubmittedCommands.replace((CompleteTaskCmd) command, variables);
    }
  }

  private static final ThreadLocal<Pending> PENDING = new ThreadLocal<>();
  private static final ThreadLocal<String> PASSED = new ThreadLocal<>();

  private final Cases cases;

  SubmissionGate(Cases cases) {
    this.cases = cases;
  }

  static Optional<Pending> pending(String task) {
    return Optional.ofNullable(PENDING.get()).filter(p -> p.task().equals(task));
  }

  static void pass(String task) {
    PASSED.set(task);
  }

  static boolean passed(String task) {
    return task.equals(PASSED.get());
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof SubmitTaskFormCmd submit)
      return submit(command, SubmittedCommands.taskId(submit), SubmittedCommands.variables(submit));
    if (command instanceof CompleteTaskCmd complete)
      return submit(
          command, SubmittedCommands.taskId(complete), SubmittedCommands.variables(complete));
    if (command instanceof ExecuteJobsCmd job) cases.lockByJob(SubmittedCommands.jobId(job));
    if (command instanceof AbstractCorrelateMessageCmd message) lockReceiver(message);
    SubmittedCommands.startVariables(command).forEach(PlainAnswers::of);
    return next.execute(command);
  }

  private void lockReceiver(AbstractCorrelateMessageCmd message) {
    String key = SubmittedCommands.businessKey(message);
    if (CaseNumber.isOne(key)) cases.lock(CaseNumber.of(key));
  }

  private <T> T submit(Command<T> command, String task, Map<String, Object> submitted) {
    Map<String, Object> answers = PlainAnswers.of(submitted);
    CaseHead head = cases.lockByTask(task).orElseThrow(SubmissionGate::taken);
    if (Context.getCommandContext().getTaskManager().findTaskById(task) == null) throw taken();
    Pending outer = PENDING.get();
    String outerPassed = PASSED.get();
    try {
      PENDING.set(new Pending(command, task, answers, head));
      PASSED.remove();
      T result = next.execute(command);
      if (result instanceof VariableMap wholeScope) wholeScope.clear();
      return result;
    } finally {
      PENDING.set(outer);
      PASSED.set(outerPassed);
    }
  }

  private static Refusal taken() {
    return Refusal.conflict("该任务已被办理或者已经撤销，请刷新任务列表。");
  }
}
