package cn.jiedao.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the engine keep passwords by {@link PasswordHash} and count wrong ones. */
@Component
@Order(30)
class IdentitySettings extends AbstractProcessEnginePlugin {
  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(new PasswordHash());
    engine.setIdentityProviderSessionFactory(
        new GenericManagerFactory(LockingIdentityProvider.class));
  }
}
