package cn.jiedao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.calendar.CalendarYear.Day;
import cn.jiedao.calendar.Recounting.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** By which day a deadline ends after the calendar changed. 2030-03-04 is a Monday. */
class RecountingTest {
  private static final WorkingDays WITHOUT = calendar();
  private static final WorkingDays TUESDAY_OFF = calendar("2030-03-05");

  @Test
  void a_day_off_more_moves_the_end_back_by_a_working_day() {
    assertThat(again(TUESDAY_OFF, WITHOUT, "2030-03-04", "2030-03-18", "2030-03-04"))
        .contains(lastSecondOf("2030-03-19"));
  }

  @Test
  void a_deadline_that_is_right_already_stays() {
    assertThat(again(TUESDAY_OFF, WITHOUT, "2030-03-04", "2030-03-19", "2030-03-04")).isEmpty();
    assertThat(again(TUESDAY_OFF, WITHOUT, "2030-03-06", "2030-03-20", "2030-03-06")).isEmpty();
  }

  @Test
  void a_limit_that_was_changed_since_is_kept_as_it_was_counted() {
    assertThat(again(TUESDAY_OFF, WITHOUT, "2030-03-04", "2030-03-08", "2030-03-04"))
        .contains(lastSecondOf("2030-03-11"));
  }

  @Test
  void a_date_that_was_not_counted_in_working_days_stays() {
    var fixed = Optional.of(LocalDate.parse("2030-03-18").atTime(17, 0));
    var counted =
        new Counted(
            "",
            null,
            "giveOpinion",
            false,
            false,
            morningOf("2030-03-04"),
            fixed.get().atZone(WorkingDays.ZONE).toInstant());
    assertThat(recounting(TUESDAY_OFF, "2030-03-04").again(counted, WITHOUT)).isEmpty();
  }

  @Test
  void nobody_is_late_because_a_day_became_a_working_day() {
    assertThat(again(WITHOUT, TUESDAY_OFF, "2030-03-04", "2030-03-19", "2030-03-04"))
        .contains(lastSecondOf("2030-03-18"));
    assertThat(again(WITHOUT, TUESDAY_OFF, "2030-03-04", "2030-03-19", "2030-03-18"))
        .as("it ends tomorrow, not today")
        .isEmpty();
  }

  private static Optional<Instant> again(
      WorkingDays now, WorkingDays before, String since, String due, String today) {
    return recounting(now, today)
        .again(
            new Counted("", null, "giveOpinion", false, false, morningOf(since), lastSecondOf(due)),
            before);
  }

  private static Recounting recounting(WorkingDays now, String today) {
    return new Recounting(
        null,
        new TimeLimits(new ClassPathResource("limits/limits.dmn")),
        now,
        Clock.fixed(morningOf(today), WorkingDays.ZONE));
  }

  private static WorkingDays calendar(String... off) {
    List<Day> days = Stream.of(off).map(day -> new Day(LocalDate.parse(day), "放假", true)).toList();
    return new WorkingDays(year -> CalendarYear.of(2030, false, "", days));
  }

  private static Instant morningOf(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(WorkingDays.ZONE).toInstant();
  }

  private static Instant lastSecondOf(String day) {
    return LocalDate.parse(day)
        .atTime(LocalTime.of(23, 59, 59))
        .atZone(WorkingDays.ZONE)
        .toInstant();
  }
}
