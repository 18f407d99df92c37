package org.camunda.bpm.engine.impl.cmd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.DeployedTaskForms;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
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

  public static String taskId(ClaimTaskCmd command) {
    return command.taskId;
  }

  /** The task that a form is fetched for. */
  public static String taskId(AbstractGetDeployedFormCmd command) {
    return command instanceof GetDeployedTaskFormCmd form ? DeployedTaskForms.taskId(form) : null;
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

  /** Replaces what a start carries; the instance begins with exactly these variables. */
  public static void replaceStartVariables(Command<?> command, VariableMap variables) {
    if (command instanceof SubmitStartFormCmd form) {
      form.variables = variables;
    } else if (command instanceof StartProcessInstanceCmd start) {
      Map<String, Object> present = start.instantiationBuilder.getVariables();
      present.clear();
      present.putAll(variables);
    }
  }

  public static String processDefinitionId(SubmitStartFormCmd command) {
    return command.processDefinitionId;
  }

  public static String processDefinitionId(StartProcessInstanceCmd command) {
    return command.instantiationBuilder.getProcessDefinitionId();
  }

  public static String processDefinitionKey(StartProcessInstanceCmd command) {
    return command.instantiationBuilder.getProcessDefinitionKey();
  }

  public static String processDefinitionId(GetDeployedStartFormCmd command) {
    return command.processDefinitionId;
  }

  public static String processDefinitionId(GetStartFormVariablesCmd command) {
    return command.resourceId;
  }

  public static String businessKey(SubmitStartFormCmd command) {
    return command.businessKey;
  }

  public static String businessKey(StartProcessInstanceCmd command) {
    return command.instantiationBuilder.getBusinessKey();
  }

  public static String businessKey(AbstractCorrelateMessageCmd command) {
    return command.builder.getBusinessKey();
  }

  public static String processInstanceId(AbstractCorrelateMessageCmd command) {
    return command.builder.getProcessInstanceId();
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
