package cn.jiedao.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Switches of the engine that are open by default and have to be shut: ids of any form, objects of
 * any class, lost BPMN errors, refusals logged as faults.
 */
@Component
@Order(10)
class SafeSettings extends AbstractProcessEnginePlugin {
  /** Members of this group pass every check of the engine, so that it must exist nowhere. */
  private static final String NO_CAMUNDA_ADMIN = "(?!camunda-admin$)";

  static final String USERS = NO_CAMUNDA_ADMIN + "[a-z0-9]+(?:[.-][a-z0-9]+)*";
  static final String GROUPS = NO_CAMUNDA_ADMIN + "[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.leader)?";
  private static final String NO_TENANTS = "(?!)";

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setUserResourceWhitelistPattern(USERS);
    engine.setGroupResourceWhitelistPattern(GROUPS);
    engine.setTenantResourceWhitelistPattern(NO_TENANTS);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setEnableXxeProcessing(false);
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setEnableCmdExceptionLogging(false);
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    askForRightsOnce(engine);
  }

  /** Rights are given and taken back, never denied by a negative one: so none is looked for. */
  private static void askForRightsOnce(ProcessEngineConfigurationImpl engine) {
    engine.setAuthorizationCheckRevokes(
        ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
    engine.setCustomSessionFactories(List.of(new RightsOfGroups.Factory()));
  }
}
