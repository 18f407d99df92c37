package cn.jiedao.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A test logs in hundreds of times: no login may cost it what it must cost whoever guesses. */
@Component
@Order(31)
class QuickPasswords extends AbstractProcessEnginePlugin {
  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setPasswordEncryptor(new PasswordHash(1000));
  }
}
