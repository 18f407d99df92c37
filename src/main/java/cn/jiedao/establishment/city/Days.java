package cn.jiedao.establishment.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of an instant, as officers of the city count it. */
final class Days {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private Days() {}

  static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, HERE);
  }
}
