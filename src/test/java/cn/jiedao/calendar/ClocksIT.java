package cn.jiedao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@JiedaoTest
@Transactional
class ClocksIT {
  private static final String CASE = "ZR-320508-2026-900001";

  private final MovedClock time = new MovedClock();
  private final Clocks clocks;

  @Autowired
  ClocksIT(JdbcClient jdbc, WorkingDays calendar) {
    var limits = new TimeLimits(new ClassPathResource("limits/limits.dmn"));
    clocks = new Clocks(new ClockRows(jdbc), limits, calendar, time);
  }

  @Test
  void a_correction_stops_the_clock_and_acceptance_goes_on_with_the_rest() {
    time.at("2026-03-02");
    assertThat(opened("acceptApplication")).isEqualTo(lastSecondOf("2026-03-09"));
    time.at("2026-03-04");
    clocks.taskClosed(CASE, "acceptance");
    assertThat(standing())
        .extracting(CaseClock::running, CaseClock::restDays, CaseClock::due)
        .containsExactly(false, 3, null);
    time.at("2026-03-20");
    assertThat(opened("acceptApplication")).isEqualTo(lastSecondOf("2026-03-25"));
  }

  @Test
  void a_case_that_is_gone_through_once_more_has_its_whole_limit_again() {
    time.at("2026-03-02");
    opened("acceptApplication");
    time.at("2026-03-20");
    clocks.taskClosed(CASE, "acceptance");
    time.at("2026-04-13");
    clocks.countAnew(CASE);
    assertThat(opened("acceptApplication")).isEqualTo(lastSecondOf("2026-04-20"));
  }

  @Test
  void closed_and_opened_again_on_the_same_day_the_deadline_does_not_move() {
    time.at("2026-02-13");
    var first = opened("acceptApplication");
    time.at("2026-02-14");
    clocks.taskClosed(CASE, "acceptance");
    assertThat(opened("acceptApplication")).isEqualTo(first).isEqualTo(lastSecondOf("2026-02-27"));
  }

  @Test
  void a_clock_of_several_tasks_runs_until_the_last_of_them_has_ended() {
    time.at("2026-03-02");
    opened("acceptApplication");
    opened("acceptApplication");
    clocks.taskClosed(CASE, "acceptance");
    assertThat(standing().running()).isTrue();
    clocks.taskClosed(CASE, "acceptance");
    clocks.taskClosed(CASE, "acceptance");
    assertThat(standing().running()).isFalse();
  }

  @Test
  void a_limit_that_is_used_up_is_due_today() {
    time.at("2026-03-02");
    opened("acceptApplication");
    time.at("2026-03-31");
    clocks.taskClosed(CASE, "acceptance");
    time.at("2026-04-01");
    assertThat(opened("acceptApplication")).isEqualTo(lastSecondOf("2026-04-01"));
  }

  @Test
  void a_step_is_due_and_reminded_by_its_limit_less_what_its_clock_has_used() {
    time.at("2026-03-02");
    assertThat(clocks.due(CASE, null, "giveOpinion", false)).isEqualTo(lastSecondOf("2026-03-16"));
    assertThat(clocks.reminder(CASE, null, "giveOpinion", false))
        .isEqualTo(lastSecondOf("2026-03-11"));
    assertThat(clocks.due("giveOpinion", true)).contains(lastSecondOf("2026-03-09"));
    assertThat(clocks.due("chat", true)).isEmpty();

    opened("acceptApplication");
    time.at("2026-03-04");
    clocks.taskClosed(CASE, "acceptance");
    assertThat(clocks.due(CASE, "acceptance", "acceptApplication", false))
        .isEqualTo(lastSecondOf("2026-03-09"));
  }

  private Instant opened(String element) {
    return clocks.taskOpened(CASE, "acceptance", element, false);
  }

  private CaseClock standing() {
    return clocks.of(CASE).get(0);
  }

  private static Instant lastSecondOf(String day) {
    return LocalDate.parse(day).atTime(23, 59, 59).atZone(WorkingDays.ZONE).toInstant();
  }

  private static class MovedClock extends Clock {
    private Instant now;

    void at(String day) {
      now = LocalDate.parse(day).atTime(10, 30).atZone(getZone()).toInstant();
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return WorkingDays.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
