package cn.jiedao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
  private final WorkingDays calendar =
      new WorkingDays(
          CalendarFiles.read().stream()
                  .collect(Collectors.toMap(CalendarYear::year, Function.identity()))
              ::get);

  @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
  @CsvSource({
    "the Saturday before the Spring Festival is worked, 2026-02-13, 1, 2026-02-14",
    "after it come nine days off, 2026-02-13, 2, 2026-02-24",
    "the Mid-Autumn Festival joins the weekend, 2026-09-24, 1, 2026-09-28",
    "the National Day takes a week, 2026-09-30, 1, 2026-10-08",
    "the Saturday after the National Day is worked, 2026-09-30, 3, 2026-10-10",
    "a Sunday before the Spring Festival is worked, 2025-01-24, 1, 2025-01-26",
    "the New Year and a weekend lie between two years, 2026-12-31, 1, 2027-01-04",
    "no day passes, 2026-03-02, 0, 2026-03-02"
  })
  void the_day_of_the_event_is_not_counted_and_exchanged_days_are(
      String because, LocalDate event, int days, LocalDate last) {
    assertThat(calendar.addWorkingDays(event, days)).isEqualTo(last);
    if (days > 0) {
      assertThat(calendar.between(event, last)).isEqualTo(days);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-26",
        "2025-02-08",
        "2025-04-27",
        "2025-09-28",
        "2025-10-11",
        "2026-01-04",
        "2026-02-14",
        "2026-02-28",
        "2026-05-09",
        "2026-09-20",
        "2026-10-10"
      })
  void a_make_up_day_is_a_working_day(LocalDate day) {
    assertThat(calendar.isWorkingDay(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-01-01", "2025-01-28, 2025-02-04", "2025-04-04, 2025-04-06",
    "2025-05-01, 2025-05-05", "2025-05-31, 2025-06-02", "2025-10-01, 2025-10-08",
    "2026-01-01, 2026-01-03", "2026-02-15, 2026-02-23", "2026-04-04, 2026-04-06",
    "2026-05-01, 2026-05-05", "2026-06-19, 2026-06-21", "2026-09-25, 2026-09-27",
    "2026-10-01, 2026-10-07", "2027-01-01, 2027-01-01", "2027-02-05, 2027-02-08",
    "2027-04-05, 2027-04-05", "2027-05-01, 2027-05-02", "2027-06-09, 2027-06-09",
    "2027-09-15, 2027-09-15", "2027-10-01, 2027-10-03", "2028-01-01, 2028-01-01",
    "2028-01-25, 2028-01-28", "2028-04-04, 2028-04-04", "2028-05-01, 2028-05-02",
    "2028-05-28, 2028-05-28", "2028-10-01, 2028-10-03"
  })
  void no_day_of_a_holiday_is_a_working_day(LocalDate from, LocalDate to) {
    assertThat(from.datesUntil(to.plusDays(1))).noneMatch(calendar::isWorkingDay);
    assertThat(from.equals(to) || calendar.between(from.minusDays(1), to) == 0).isTrue();
  }

  @Test
  void a_deadline_is_the_end_of_the_day_in_suzhou_whatever_the_hour_of_the_event() {
    var lateOnFriday = Instant.parse("2026-02-13T15:59:00Z");
    var alreadySaturday = Instant.parse("2026-02-13T16:00:00Z");
    assertThat(calendar.addWorkingDays(lateOnFriday, 1)).isEqualTo("2026-02-14T16:00:00Z");
    assertThat(calendar.addWorkingDays(alreadySaturday, 1)).isEqualTo("2026-02-24T16:00:00Z");
  }

  @Test
  void calendar_days_that_end_on_a_day_off_end_on_the_next_working_day() {
    assertThat(calendar.addCalendarDays(LocalDate.of(2026, 9, 1), 30)).isEqualTo("2026-10-08");
    assertThat(calendar.addCalendarDays(LocalDate.of(2026, 3, 2), 7)).isEqualTo("2026-03-09");
  }

  @Test
  void a_year_that_was_not_announced_is_provisional_and_one_that_is_unknown_is_refused() {
    assertThat(calendar.provisional(2026)).isFalse();
    assertThat(calendar.provisional(2027)).isTrue();
    assertThat(calendar.provisional(2028)).isTrue();
    assertThat(calendar.addWorkingDays(LocalDate.of(2027, 12, 31), 1)).isEqualTo("2028-01-03");
    assertThatThrownBy(() -> calendar.addWorkingDays(LocalDate.of(2028, 12, 29), 1))
        .isInstanceOf(YearMissing.class)
        .hasMessageContaining("没有 2029 年的放假安排");
  }

  @Test
  void the_two_announced_years_hold_exactly_the_days_of_the_notices() {
    assertThat(daysOff(2025)).isEqualTo(28);
    assertThat(daysOff(2026)).isEqualTo(33);
    assertThat(makeUpDays(2025)).isEqualTo(5);
    assertThat(makeUpDays(2026)).isEqualTo(6);
  }

  @ParameterizedTest(name = "{0} working days ago on {1}: {2}")
  @CsvSource({
    "1, 2026-03-02, 2026-03-01",
    "1, 2026-03-01, 2026-02-27",
    "2, 2026-02-24, 2026-02-13",
    "3, 2026-10-10, 2026-10-07"
  })
  void so_many_working_days_have_begun_since_the_end_of_a_day(
      int days, LocalDate today, LocalDate last) {
    var now = today.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant();
    assertThat(calendar.workingDaysAgo(now, days)).isEqualTo(WorkingDays.endOf(last));
    assertThat(calendar.between(last, today)).isEqualTo(days);
  }

  private static long daysOff(int year) {
    return days(year).filter(CalendarYear.Day::off).count();
  }

  private static long makeUpDays(int year) {
    return days(year).filter(day -> !day.off()).count();
  }

  private static Stream<CalendarYear.Day> days(int year) {
    return CalendarFiles.read().stream()
        .filter(one -> one.year() == year)
        .flatMap(one -> one.days().values().stream());
  }
}
