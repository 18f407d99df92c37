package cn.jiedao.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceReportImpl;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterListPageCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterSingleResultCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.FindActiveActivityIdsCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.IsTelemetryEnabledCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;

/**
 * What a command of the engine means for the person who sends it. Whatever is not listed is
 * refused, so that a command added by a new version of the engine is closed until somebody looks.
 */
enum CommandKind {
  QUERY,
  READ,
  OFFICER_WRITE,
  ADMINISTRATOR_WRITE,
  REFUSED;

  private static final Set<Class<?>> OFFICER_WRITES =
      Set.of(
          AssignTaskCmd.class,
          CheckPassword.class,
          ClaimTaskCmd.class,
          CompleteTaskCmd.class,
          StartProcessInstanceCmd.class,
          SubmitStartFormCmd.class,
          SubmitTaskFormCmd.class);

  /** The listeners write down how the executed job ended. */
  private static final Set<Class<?>> ADMINISTRATOR_WRITES =
      Set.of(
          ExecuteJobsCmd.class,
          FailedJobListener.class,
          SetJobRetriesCmd.class,
          SuccessfulJobListener.class);

  private static final Set<Class<?>> OTHER_READS =
      Set.of(
          AuthorizationCheckCmd.class,
          CreateGroupQueryCmd.class,
          CreateTenantQueryCmd.class,
          CreateUserQueryCmd.class,
          ExecuteFilterCountCmd.class,
          ExecuteFilterListCmd.class,
          ExecuteFilterListPageCmd.class,
          ExecuteFilterSingleResultCmd.class,
          FindActiveActivityIdsCmd.class,
          GetDeployedTaskFormCmd.class,
          IsIdentityServiceReadOnlyCmd.class,
          IsTelemetryEnabledCmd.class);

  private static final Set<Class<?>> REPORTS =
      Set.of(
          HistoricProcessInstanceReportImpl.class,
          HistoricTaskInstanceReportImpl.class,
          TaskReportImpl.class);

  /** Their answers show what no form shows, or belong to the engine alone. */
  private static final Set<String> CLOSED_READS =
      Set.of(
          "GetLicenseKeyCmd",
          "GetNextIdBlockCmd",
          "GetPropertiesCmd",
          "GetTableCountCmd",
          "GetTableMetaDataCmd",
          "GetTableNameCmd",
          "GetTelemetryDataCmd",
          "GetUserAccountCmd",
          "GetUserInfoCmd",
          "GetUserInfoKeysCmd");

  static CommandKind of(Class<?> command) {
    if (OFFICER_WRITES.contains(command)) {
      return OFFICER_WRITE;
    }
    if (ADMINISTRATOR_WRITES.contains(command)) {
      return ADMINISTRATOR_WRITE;
    }
    if (AbstractQuery.class.isAssignableFrom(command)) {
      return QUERY;
    }
    return reads(command) ? READ : REFUSED;
  }

  private static boolean reads(Class<?> command) {
    Class<?> outer = command.getEnclosingClass();
    return OTHER_READS.contains(command)
        || outer != null && REPORTS.contains(outer)
        || isOpenGetter(command);
  }

  private static boolean isOpenGetter(Class<?> command) {
    String place = command.getPackageName();
    String name = command.getSimpleName();
    return (place.equals("org.camunda.bpm.engine.impl.cmd")
            || place.equals("org.camunda.bpm.engine.impl.dmn.cmd"))
        && name.startsWith("Get")
        && !name.startsWith("GetTaskVariable")
        && !name.startsWith("GetExecutionVariable")
        && !CLOSED_READS.contains(name);
  }
}
