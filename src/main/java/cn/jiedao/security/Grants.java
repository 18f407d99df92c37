package cn.jiedao.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import cn.jiedao.organization.Administrator;
import cn.jiedao.organization.Kind;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What the engine lets whole groups do. Tasks are not among it: the engine gives their rights task
 * by task to whoever a task waits for.
 */
final class Grants {
  private static final String ALL = Authorization.ANY;
  private static final Resource[] READ_BY_AUDITORS = {
    PROCESS_INSTANCE, TASK, DEPLOYMENT, DECISION_REQUIREMENTS_DEFINITION, USER, GROUP, AUTHORIZATION
  };

  private Grants() {}

  /** The three administrators hold no post, and none holds another's power (三员分立). */
  static List<Grant> ofTheHouse() {
    var grants = new ArrayList<Grant>();
    grants.add(Grant.to(Grant.EVERYBODY, FILTER, ALL, READ));
    for (Kind kind : Kind.values()) officers(kind.group(), grants);
    systemAdministrators(Administrator.SYSTEM.group(), grants);
    securityAdministrators(Administrator.SECURITY.group(), grants);
    auditors(Administrator.AUDIT.group(), grants);
    return grants;
  }

  static List<Grant> toStart(String process, List<String> groups) {
    return groups.stream()
        .map(
            group ->
                Grant.to(
                    group,
                    PROCESS_DEFINITION,
                    process,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE))
        .toList();
  }

  /** Names of colleagues are no secret: a task shows who has it. */
  private static void officers(String group, List<Grant> grants) {
    grants.add(Grant.to(group, APPLICATION, "tasklist", ACCESS));
    grants.add(Grant.to(group, PROCESS_INSTANCE, ALL, CREATE));
    grants.add(Grant.to(group, USER, ALL, READ));
    grants.add(Grant.to(group, GROUP, ALL, READ));
  }

  private static void systemAdministrators(String group, List<Grant> grants) {
    grants.add(Grant.to(group, APPLICATION, "cockpit", ACCESS));
    grants.add(
        Grant.to(
            group,
            PROCESS_DEFINITION,
            ALL,
            ProcessDefinitionPermissions.READ,
            READ_INSTANCE,
            READ_TASK,
            ProcessDefinitionPermissions.READ_HISTORY,
            RETRY_JOB));
    grants.add(Grant.to(group, TASK, ALL, READ));
    grants.add(Grant.to(group, DEPLOYMENT, ALL, READ));
    grants.add(Grant.to(group, DECISION_DEFINITION, ALL, READ, READ_HISTORY));
    grants.add(Grant.to(group, DECISION_REQUIREMENTS_DEFINITION, ALL, READ));
    grants.add(Grant.to(group, BATCH, ALL, READ));
    grants.add(Grant.to(group, SYSTEM, ALL, SystemPermissions.READ));
  }

  private static void securityAdministrators(String group, List<Grant> grants) {
    grants.add(Grant.to(group, APPLICATION, "admin", ACCESS));
    for (Resource resource : new Resource[] {USER, GROUP, AUTHORIZATION})
      grants.add(Grant.to(group, resource, ALL, READ));
  }

  private static void auditors(String group, List<Grant> grants) {
    grants.add(Grant.to(group, APPLICATION, "cockpit", ACCESS));
    grants.add(
        Grant.to(
            group,
            PROCESS_DEFINITION,
            ALL,
            ProcessDefinitionPermissions.READ,
            READ_INSTANCE,
            READ_TASK,
            ProcessDefinitionPermissions.READ_HISTORY));
    grants.add(Grant.to(group, DECISION_DEFINITION, ALL, READ, READ_HISTORY));
    grants.add(Grant.to(group, BATCH, ALL, READ, READ_HISTORY));
    grants.add(Grant.to(group, SYSTEM, ALL, SystemPermissions.READ));
    grants.add(
        Grant.to(group, OPERATION_LOG_CATEGORY, ALL, UserOperationLogCategoryPermissions.READ));
    for (Resource resource : READ_BY_AUDITORS) grants.add(Grant.to(group, resource, ALL, READ));
  }
}
