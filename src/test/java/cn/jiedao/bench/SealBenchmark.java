package cn.jiedao.bench;

import cn.jiedao.JiedaoTest;
import cn.jiedao.delegation.Delegating;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agreement alone, as {@link ReviewBenchmark} measures it among the rest. */
@JiedaoTest
class SealBenchmark {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);

  @Autowired private Delegating agreements;
  @Autowired private JdbcClient database;

  @Test
  void print_how_long_it_takes_to_make_and_seal_an_agreement() {
    var report = new Report();
    report.machine(database, ROUNDS);
    new SealFigures(agreements).report(report, ROUNDS);
    report.load("after");
    report.print();
  }
}
