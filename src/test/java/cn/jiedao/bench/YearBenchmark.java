package cn.jiedao.bench;

import cn.jiedao.JiedaoTest;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.EightOffices;
import cn.jiedao.assessment.result.Results;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year of assessments alone, as {@link ReviewBenchmark} measures it among the rest. */
@JiedaoTest
class YearBenchmark {
  private static final int OFFICES = Integer.getInteger("bench.offices", 1000);

  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private EightOffices eight;
  @Autowired private Results results;
  @Autowired private JdbcClient database;

  @Test
  void print_what_a_year_of_assessments_costs() {
    var report = new Report();
    report.machine(database, 1);
    new YearFigures(assessing, contributing, eight, results, database).report(report, OFFICES);
    report.load("after");
    report.print();
  }
}
