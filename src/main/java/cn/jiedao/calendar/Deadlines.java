package cn.jiedao.calendar;

import cn.jiedao.ModelBean;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How near a deadline is, in working days. The lists of Tasklist ask it by the expression {@code
 * ${deadlines.soon()}}.
 */
@ModelBean
@Component("deadlines")
public class Deadlines {
  /** A task counts as due soon while no more working days are left. */
  public static final int SOON = 3;

  /** More than any holiday of ours. */
  private static final int CALENDAR_DAYS_INSTEAD = 10;

  /** How pressing a deadline is. */
  public enum Urgency {
    OVERDUE,
    TODAY,
    SOON,
    LATER
  }

  /**
   * @param days working days left, or, when overdue, those gone since
   */
  public record Rest(int days, Urgency urgency) {}

  private final WorkingDays calendar;
  private final Clock clock;

  Deadlines(WorkingDays calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What is due before this moment is due soon, or overdue already. */
  public Date soon() {
    Instant now = clock.instant();
    try {
      return Date.from(calendar.addWorkingDays(now, SOON));
    } catch (YearMissing unknown) { // the list still opens in the last days of the last known year
      return Date.from(now.plus(CALENDAR_DAYS_INSTEAD, ChronoUnit.DAYS));
    }
  }

  /** Empty where the days cannot be counted, because a year's arrangement is not loaded. */
  public Optional<Rest> rest(Instant due) {
    Instant now = clock.instant();
    LocalDate today = WorkingDays.dayOf(now);
    try {
      if (due.isBefore(now))
        return Optional.of(new Rest(calendar.between(due, now), Urgency.OVERDUE));
      if (WorkingDays.dayOf(due).equals(today)) return Optional.of(new Rest(0, Urgency.TODAY));
      int days = calendar.between(now, due);
      return Optional.of(new Rest(days, days <= SOON ? Urgency.SOON : Urgency.LATER));
    } catch (YearMissing unknown) {
      return Optional.empty();
    }
  }
}
