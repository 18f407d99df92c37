package cn.jiedao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of a case. A clock runs while a task of that clock is open, stops with the last of
 * them, and goes on with the rest of its limit when the next one is created (补正 stops acceptance).
 */
@Component("caseClocks")
public class Clocks {
  private final ClockRows rows;
  private final TimeLimits limits;
  private final WorkingDays calendar;
  private final Clock time;

  Clocks(ClockRows rows, TimeLimits limits, WorkingDays calendar, Clock time) {
    this.rows = rows;
    this.limits = limits;
    this.calendar = calendar;
    this.time = time;
  }

  /** Starts or resumes a clock because one of its tasks was created; answers when it is due. */
  @Transactional
  public Instant taskOpened(String caseNumber, String clock, String element, boolean urgent) {
    rows.open(caseNumber, clock, element, limits.of(element, urgent), time.instant());
    return standing(caseNumber, rows.find(caseNumber, clock).orElseThrow()).due();
  }

  /** Stops a clock when the last of its open tasks has ended; the rest of the limit is kept. */
  @Transactional
  public void taskClosed(String caseNumber, String clock) {
    rows.close(caseNumber, clock, time.instant());
  }

  /** A case that is gone through once more has its whole limits again, where nothing is running. */
  @Transactional
  public void countAnew(String caseNumber) {
    rows.countAnew(caseNumber, time.instant());
  }

  public List<CaseClock> of(String caseNumber) {
    return rows.of(caseNumber).stream().map(clock -> standing(caseNumber, clock)).toList();
  }

  /** When a step of no clock, begun now, is due; empty where it has no limit. */
  public Optional<Instant> due(String element, boolean urgent) {
    return limits.find(element, urgent).map(limit -> after(limit.workingDays()));
  }

  /**
   * When a step that must have a limit is due.
   *
   * @param clock whose used days are taken off, or null
   */
  public Instant due(String caseNumber, String clock, String element, boolean urgent) {
    return after(rest(caseNumber, clock, limits.of(element, urgent).workingDays()));
  }

  /** When whoever has the step is reminded, likewise. */
  public Instant reminder(String caseNumber, String clock, String element, boolean urgent) {
    Integer days = limits.of(element, urgent).reminderAfter();
    if (days == null) {
      throw new IllegalStateException("time-limits.dmn 中没有 " + element + " 的提醒期限");
    }
    return after(rest(caseNumber, clock, days));
  }

  private int rest(String caseNumber, String clock, int days) {
    if (clock == null) {
      return days;
    }
    int used = rows.find(caseNumber, clock).map(c -> standing(caseNumber, c).usedDays()).orElse(0);
    return Math.max(days - used, 0);
  }

  private CaseClock standing(String caseNumber, ClockRows.Clock clock) {
    int used = 0;
    Instant due = null;
    for (var run : rows.runs(caseNumber, clock.name())) {
      if (run.isOpen()) {
        int rest = Math.max(clock.limitDays() - used, 0);
        due = shown(calendar.addWorkingDays(run.started(), rest));
      }
      used += calendar.between(run.started(), run.isOpen() ? time.instant() : run.stopped());
    }
    return new CaseClock(clock.name(), clock.element(), clock.limitDays(), used, due != null, due);
  }

  private Instant after(int workingDays) {
    return shown(calendar.addWorkingDays(time.instant(), workingDays));
  }

  /** One second before 24:00, so that every screen shows the date of the last day, not the next. */
  static Instant shown(Instant endOfDay) {
    return endOfDay.minusSeconds(1);
  }
}
