package cn.jiedao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts a deadline again that was counted before a year's arrangement was loaded. */
@Component
public class Recounting {
  /**
   * A deadline as it was counted.
   *
   * @param clock of the case by which it runs, or null
   * @param limit the element whose time limit it was counted by
   */
  public record Counted(
      String caseNumber,
      String clock,
      String limit,
      boolean urgent,
      boolean reminder,
      Instant since,
      Instant due) {}

  private final ClockRows rows;
  private final TimeLimits limits;
  private final WorkingDays calendar;
  private final Clock time;

  Recounting(ClockRows rows, TimeLimits limits, WorkingDays calendar, Clock time) {
    this.rows = rows;
    this.limits = limits;
    this.calendar = calendar;
    this.time = time;
  }

  /**
   * When it ends by the calendar as it is now; empty where that is no other day, or where it was
   * not counted in working days. One that moves forward never ends before the end of the next
   * working day: nobody is late by an announcement.
   *
   * @param before the calendar by which it was counted
   */
  public Optional<Instant> again(Counted deadline, WorkingDays before) {
    return counted(deadline, before)
        .map(end -> end.isBefore(deadline.due()) ? notAtOnce(end, deadline.due()) : end)
        .filter(end -> !end.equals(deadline.due()));
  }

  private Optional<Instant> counted(Counted deadline, WorkingDays before) {
    Optional<Integer> days = days(deadline);
    if (deadline.clock() != null) return days.map(limit -> byClock(deadline, limit));
    if (days.map(limit -> end(calendar, deadline, limit)).equals(Optional.of(deadline.due())))
      return Optional.empty();
    int used = before.between(deadline.since(), deadline.due());
    return end(before, deadline, used).equals(deadline.due())
        ? Optional.of(end(calendar, deadline, used))
        : Optional.empty();
  }

  /** A clock keeps the limit it was started with. */
  private Optional<Integer> days(Counted deadline) {
    if (deadline.clock() != null && !deadline.reminder()) {
      var clock = rows.find(deadline.caseNumber(), deadline.clock());
      if (clock.isPresent()) return clock.map(ClockRows.Clock::limitDays);
    }
    return limits
        .find(deadline.limit(), deadline.urgent())
        .map(limit -> deadline.reminder() ? limit.reminderAfter() : (Integer) limit.workingDays());
  }

  private Instant byClock(Counted deadline, int days) {
    int used = 0;
    for (var run : rows.runs(deadline.caseNumber(), deadline.clock())) {
      int rest = Math.max(days - used, 0);
      if (run.isOpen()) return Clocks.shown(calendar.addWorkingDays(run.started(), rest));
      used += calendar.between(run.started(), run.stopped());
    }
    return end(calendar, deadline, Math.max(days - used, 0));
  }

  private Instant notAtOnce(Instant end, Instant due) {
    Instant tomorrow = Clocks.shown(calendar.addWorkingDays(time.instant(), 1));
    Instant earliest = tomorrow.isBefore(due) ? tomorrow : due;
    return end.isBefore(earliest) ? earliest : end;
  }

  private static Instant end(WorkingDays calendar, Counted deadline, int days) {
    return Clocks.shown(calendar.addWorkingDays(deadline.since(), days));
  }
}
