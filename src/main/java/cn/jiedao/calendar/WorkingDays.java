package cn.jiedao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.IntFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts working days by the State Council's arrangements. The day of the event does not count; a
 * deadline is the end (24:00 in Suzhou) of the last working day.
 */
@Component
public class WorkingDays {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final IntFunction<CalendarYear> years;

  @Autowired
  WorkingDays(Years years) {
    this(years::find);
  }

  WorkingDays(IntFunction<CalendarYear> years) {
    this.years = years;
  }

  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).isWorkingDay(day);
  }

  /** The n-th working day after the day of an event. */
  public LocalDate addWorkingDays(LocalDate event, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("工作日数不能为负：" + days);
    }
    var day = event;
    for (int left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The deadline n working days after an event. */
  public Instant addWorkingDays(Instant event, int days) {
    return endOf(addWorkingDays(dayOf(event), days));
  }

  /** The end of the last day since which n working days, today among them, have begun. */
  public Instant workingDaysAgo(Instant now, int days) {
    var day = dayOf(now);
    for (int left = days; left > 0; day = day.minusDays(1)) {
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return endOf(day);
  }

  /** The deadline of a limit in calendar days (日): a last day off moves to the next working day. */
  public LocalDate addCalendarDays(LocalDate event, int days) {
    var last = event.plusDays(days);
    return isWorkingDay(last) ? last : addWorkingDays(last, 1);
  }

  /** How many working days lie after the first day, up to and including the second. */
  public int between(LocalDate after, LocalDate until) {
    return (int)
        after.datesUntil(until).map(day -> day.plusDays(1)).filter(this::isWorkingDay).count();
  }

  public int between(Instant after, Instant until) {
    return between(dayOf(after), dayOf(until));
  }

  /** Whether deadlines in this year may move, because its arrangement has not been announced. */
  public boolean provisional(int year) {
    return year(year).provisional();
  }

  /** Whether a deadline may still move with the announcement of its year. */
  public boolean provisional(Instant deadline) {
    return provisional(dayOf(deadline).getYear());
  }

  static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  private CalendarYear year(int year) {
    var known = years.apply(year);
    if (known == null) {
      throw new YearMissing(year);
    }
    return known;
  }
}
