package org.camunda.bpm.engine.impl;

/** Tells the task a form is fetched for; here because the field is protected in this package. */
public final class DeployedTaskForms {
  private DeployedTaskForms() {}

  public static String taskId(GetDeployedTaskFormCmd command) {
    return command.taskId;
  }
}
