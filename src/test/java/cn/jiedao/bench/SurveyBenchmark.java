package cn.jiedao.bench;

import cn.jiedao.JiedaoTest;
import cn.jiedao.assessment.survey.Surveying;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The survey alone, as {@link ReviewBenchmark} measures it among the rest. */
@JiedaoTest
class SurveyBenchmark {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

  @Autowired private Surveying surveys;
  @Autowired private Organizations organizations;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  @Test
  void print_how_long_a_million_answers_take() throws Exception {
    var report = new Report();
    report.machine(database, ROUNDS);
    var offices = organizations.officesOf("gusu").stream().map(Organization::code).toList();
    new SurveyFigures(surveys, offices, clock).report(report, ROUNDS);
    report.load("after");
    report.print();
  }
}
