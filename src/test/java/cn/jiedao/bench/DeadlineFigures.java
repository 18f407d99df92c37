package cn.jiedao.bench;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.supervision.DeadlineSweep;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How long the sweep over deadlines takes where very many tasks are open. */
final class DeadlineFigures {
  private static final int TASKS = 100_000;

  private final ManyTasks tasks;
  private final DeadlineSweep sweep;
  private final WorkingDays calendar;
  private final Clock clock;
  private final List<Double> idle = new ArrayList<>();
  private final List<Double> acting = new ArrayList<>();
  private int acts;

  DeadlineFigures(ManyTasks tasks, DeadlineSweep sweep, WorkingDays calendar, Clock clock) {
    this.tasks = tasks;
    this.sweep = sweep;
    this.calendar = calendar;
    this.clock = clock;
  }

  void report(Report report, int rounds) {
    Instant now = clock.instant();
    tasks.enter(TASKS, ago(60), calendar.addWorkingDays(now, 20));
    sweep.sweep();
    for (int round = 0; round <= rounds; round++) {
      if (round == 1) forget();
      idle.add(seconds());
      tasks.due(400, calendar.addWorkingDays(now, 1).minusSeconds(1));
      tasks.due(300, now.minusSeconds(60));
      tasks.due(200, calendar.workingDaysAgo(now, 2).minusSeconds(1));
      tasks.due(100, calendar.workingDaysAgo(now, 4).minusSeconds(1));
      acting.add(seconds());
    }
    write(report);
  }

  private void forget() {
    idle.clear();
    acting.clear();
  }

  private double seconds() {
    long start = System.nanoTime();
    acts = sweep.sweep();
    return (System.nanoTime() - start) / 1e9;
  }

  private void write(Report report) {
    report.heading(
        "Sweep over deadlines",
        "100,000 open tasks, each of a case of its own, due in 20 working days and more; then 1,000 of them due soon (400), "
            + "overdue (300), to be reported to the leaders (200) and to the government office too (100): each act once, "
            + "with its notices and steps, in batches of 500. Target: ≤ 10 s.",
        "run",
        "acts",
        "median s",
        "slowest s");
    report.line("| nothing to do | 0 | %.2f | %.2f |", median(idle), largest(idle));
    report.line("| 1,000 tasks | %d | %.2f | %.2f |", acts, median(acting), largest(acting));
  }

  private static double median(List<Double> seconds) {
    return new Figures(seconds).median();
  }

  private static double largest(List<Double> seconds) {
    return new Figures(seconds).largest();
  }

  private Instant ago(int days) {
    return LocalDate.now(clock).minusDays(days).atStartOfDay(WorkingDays.ZONE).toInstant();
  }
}
