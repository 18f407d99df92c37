package cn.jiedao.bench;

import cn.jiedao.JiedaoTest;
import cn.jiedao.security.client.Clients;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls of the API alone, as {@link ReviewBenchmark} measures them among the rest. */
@JiedaoTest
class ApiBenchmark {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private JdbcClient database;

  @Test
  void print_what_calls_of_an_outside_system_cost() {
    var report = new Report();
    report.machine(database, ROUNDS);
    new ApiFigures(port, clients).report(report, ROUNDS);
    report.load("after");
    report.print();
  }
}
