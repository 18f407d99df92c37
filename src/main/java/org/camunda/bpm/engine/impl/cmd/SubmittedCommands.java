package org.camunda.bpm.engine.impl.cmd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * What a command of the engine carries; it lies in the engine's own package because the fields are
 * protected there, and reflection would break silently with the next patch.
 */
public final class SubmittedCommands {
  private SubmittedCommands() {}

  public static String taskId(SubmitTaskFormCmd command) {
    return command.taskId;
  }

  public static String taskId(CompleteTaskCmd command) {
    return command.taskId;
  }

  public static String taskId(GetTaskFormVariablesCmd command) {
    return command.resourceId;
  }

  /** The answers as sent; never null. */
  public static Map<String, Object> variables(SubmitTaskFormCmd command) {
    return present(command.properties);
  }

  /** The answers as sent; never null. */
  public static Map<String, Object> variables(CompleteTaskCmd command) {
    return present(command.variables);
  }

  public static void replace(SubmitTaskFormCmd command, VariableMap variables) {
    command.properties = variables;
  }

  public static void replace(CompleteTaskCmd command, VariableMap variables) {
    command.variables = variables;
  }

  /** Every map of variables that a start or a message carries; empty for other commands. */
  public static List<Map<String, Object>> startVariables(Command<?> command) {
    List<Map<String, Object>> maps = new ArrayList<>();
    if (command instanceof SubmitStartFormCmd form) {
      maps.add(form.variables);
    } else if (command instanceof StartProcessInstanceCmd start) {
      maps.add(start.instantiationBuilder.getVariables());
    } else if (command instanceof AbstractCorrelateMessageCmd message) {
      maps.add(message.builder.getPayloadProcessInstanceVariables());
      maps.add(message.builder.getPayloadProcessInstanceVariablesLocal());
      maps.add(message.builder.getPayloadProcessInstanceVariablesToTriggeredScope());
    }
    maps.removeIf(map -> map == null);
    return maps;
  }

  public static String businessKey(AbstractCorrelateMessageCmd command) {
    return command.builder.getBusinessKey();
  }

  public static String jobId(ExecuteJobsCmd command) {
    return command.jobId;
  }

  /** A new due date would move what the lapse of time means in law. */
  public static boolean movesDueDate(SetJobRetriesCmd command) {
    return command.isDueDateSet;
  }

  public static String checkedUser(CheckPassword command) {
    return command.userId;
  }

  public static String claimUser(ClaimTaskCmd command) {
    return command.userId;
  }

  /** Giving a task back is an assignment to nobody. */
  public static boolean isUnclaim(Command<?> command) {
    return command instanceof AssignTaskCmd assign && assign.userId == null;
  }

  public static String unclaimTask(AssignTaskCmd command) {
    return command.taskId;
  }

  private static Map<String, Object> present(Map<String, Object> variables) {
    return variables == null ? Map.of() : variables;
  }
}
