package cn.jiedao.calendar;

import java.time.Instant;

/** How a clock of a case stands; it is due only while it runs. */
public record CaseClock(
    String name, String element, int limitDays, int usedDays, boolean running, Instant due) {
  public int restDays() {
    return Math.max(limitDays - usedDays, 0);
  }
}
