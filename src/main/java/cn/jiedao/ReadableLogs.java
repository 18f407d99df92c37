package cn.jiedao;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Services and containers often run without any locale, where Java would write every Chinese
 * character as a question mark.
 */
class ReadableLogs implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    if (System.getProperty("native.encoding", "").startsWith("ANSI_X3.4"))
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource("readable-logs", Map.of("logging.charset.console", "UTF-8")));
  }
}
