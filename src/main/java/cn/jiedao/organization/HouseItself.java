package cn.jiedao.organization;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets the house change the engine's identities: no caller may do that by the engine's own rights,
 * so the caller steps aside while it is done for him. One command, hence one flush in batches.
 */
@Component
class HouseItself {
  private static final String NAME = "jiedao";

  private final ProcessEngineConfigurationImpl engine;
  private final IdentityService identities;

  HouseItself(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.identities = engine.getIdentityService();
  }

  void does(Runnable work) {
    answers(
        () -> {
          work.run();
          return null;
        });
  }

  <T> T answers(Supplier<T> work) {
    Authentication caller = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      return engine.getCommandExecutorTxRequired().execute(context -> work.get());
    } finally {
      if (caller != null)
        identities.setAuthentication(
            caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
    }
  }

  /** Who is to be named as the one who did it. */
  String caller() {
    return Optional.ofNullable(identities.getCurrentAuthentication())
        .map(Authentication::getUserId)
        .orElse(NAME);
  }
}
