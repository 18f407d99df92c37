package cn.jiedao.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Without any configuration one looks around in a demo; a configured database is never filled with
 * it.
 */
class DemoByDefault implements EnvironmentPostProcessor, Ordered {
  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    boolean ownDatabase = environment.getProperty("spring.datasource.url", "").isEmpty();
    if (ownDatabase && environment.getActiveProfiles().length == 0)
      environment.addActiveProfile("demo");
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 1;
  }
}
