package cn.jiedao.supervision;

import cn.jiedao.calendar.TimeLimit;
import cn.jiedao.calendar.TimeLimits;
import cn.jiedao.calendar.WorkingDays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Between which instants a deadline lies whose task has reached a stage now. Whoever has the task
 * is reminded on the day that time-limits.dmn names, and two working days before the end anyway.
 */
@Component
class Thresholds {
  private static final int DAYS_BEFORE = 2;

  /**
   * One window of deadlines.
   *
   * @param element whose tasks it is for, null for all
   * @param urgent whether for urgent cases only, or for others only; null for both
   */
  record Window(Stage stage, String element, Boolean urgent, Instant from, Instant until) {}

  private final TimeLimits limits;
  private final WorkingDays calendar;
  private final int leaderAfter;
  private final int superiorAfter;

  Thresholds(
      TimeLimits limits,
      WorkingDays calendar,
      @Value("${jiedao.supervision.leader-after:1}") int leaderAfter,
      @Value("${jiedao.supervision.superior-after:3}") int superiorAfter) {
    this.limits = limits;
    this.calendar = calendar;
    this.leaderAfter = leaderAfter;
    this.superiorAfter = superiorAfter;
  }

  List<Window> at(Instant now, Collection<String> elements) {
    var windows = new ArrayList<Window>();
    windows.add(soon(null, null, now, DAYS_BEFORE));
    for (String element : elements)
      for (boolean urgent : new boolean[] {false, true}) {
        int before = daysBefore(element, urgent);
        if (before > DAYS_BEFORE) windows.add(soon(element, urgent, now, before));
      }
    windows.add(past(Stage.OVERDUE, now));
    windows.add(past(Stage.LEADER, calendar.workingDaysAgo(now, leaderAfter)));
    windows.add(past(Stage.SUPERIOR, calendar.workingDaysAgo(now, superiorAfter)));
    return windows;
  }

  private int daysBefore(String element, boolean urgent) {
    return limits.find(element, urgent).map(Thresholds::daysBefore).orElse(0);
  }

  private static int daysBefore(TimeLimit limit) {
    return limit.reminderAfter() == null ? 0 : limit.workingDays() - limit.reminderAfter();
  }

  private Window soon(String element, Boolean urgent, Instant now, int days) {
    return new Window(Stage.DUE_SOON, element, urgent, now, calendar.addWorkingDays(now, days));
  }

  private static Window past(Stage stage, Instant until) {
    return new Window(stage, null, null, Instant.EPOCH, until);
  }
}
