package cn.jiedao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.database.Superuser;
import cn.jiedao.supervision.DeadlineSweep;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sweep alone, as {@link ReviewBenchmark} measures it among the rest. */
@JiedaoTest
class DeadlineBenchmark {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  @Autowired private DeadlineSweep sweep;
  @Autowired private WorkingDays calendar;
  @Autowired private Superuser superuser;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  void print_how_long_the_sweep_takes_over_a_hundred_thousand_tasks() {
    var report = new Report();
    report.machine(database, ROUNDS);
    var tasks = new ManyTasks(superuser);
    new DeadlineFigures(tasks, sweep, calendar, clock).report(report, ROUNDS);
    report.load("after");
    report.print();
    assertThat(tasks.noted()).isEqualTo(1000 * (ROUNDS + 1));
  }
}
