package cn.jiedao.engine;

import cn.jiedao.calendar.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the house: the engine's, so that whatever moves one moves both; in Suzhou's
 * zone.
 */
final class EngineClock extends Clock {
  private final ZoneId zone;

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  @Configuration(proxyBeanMethods = false)
  static class TheClock {
    @Bean
    Clock clock() {
      return new EngineClock(WorkingDays.ZONE);
    }
  }
}
