package cn.jiedao;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells whoever started the house where it is. */
@Component
class Ready {
  private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

  private final ServletWebServerApplicationContext web;
  private final Environment environment;

  Ready(ServletWebServerApplicationContext web, Environment environment) {
    this.web = web;
    this.environment = environment;
  }

  @EventListener
  void tell(AvailabilityChangeEvent<ReadinessState> change) {
    if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) return;
    boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
    LOG.info(
        "街道已就绪：http://localhost:{}/{}", web.getWebServer().getPort(), demo ? "（演示，账号见登录页）" : "");
  }
}
