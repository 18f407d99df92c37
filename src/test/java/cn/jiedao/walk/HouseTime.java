package cn.jiedao.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The clock of the house on a walk: it stands still within a step, so that a replay is the same.
 */
final class HouseTime {
  private static final ZoneId SUZHOU = ZoneId.of("Asia/Shanghai");

  /** Early enough that a walk ends within the years whose holidays are known. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

  private final Whim whim;
  private Instant now;

  HouseTime(Whim whim) {
    this.whim = whim;
    now =
        FIRST_DAY
            .plusDays(whim.below(330))
            .atTime(LocalTime.of(9, 0))
            .atZone(SUZHOU)
            .toInstant()
            .plusSeconds(whim.below(30_000));
  }

  void begin() {
    set(now);
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, SUZHOU);
  }

  /** Minutes mostly, days now and then. */
  void goOn() {
    set(
        now.plus(
            whim.chance(0.12)
                ? Duration.ofHours(whim.between(12, 72))
                : Duration.ofSeconds(whim.between(60, 9000))));
  }

  void goTo(Instant moment) {
    if (moment.isAfter(now)) set(moment);
  }

  void goTo(LocalDate day) {
    goTo(day.atTime(0, 5).atZone(SUZHOU).toInstant());
  }

  private void set(Instant moment) {
    now = moment;
    ClockUtil.setCurrentTime(Date.from(moment));
  }
}
