package cn.jiedao.bench;

import cn.jiedao.JiedaoTest;
import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.EightOffices;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.assessment.survey.Surveying;
import cn.jiedao.bench.TimedOfficers.Completion;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.database.Neighbours;
import cn.jiedao.database.Superuser;
import cn.jiedao.delegation.Delegating;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.security.client.Clients;
import cn.jiedao.supervision.DeadlineSweep;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the house beside two bare engines on the same server; asserts nothing. */
@JiedaoTest
class ReviewBenchmark {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int CASES_EACH = 5;
  private static final int AT_ONCE = 4;
  private static final int OFFICES = Integer.getInteger("bench.offices", 1000);

  @TestConfiguration
  static class Counting {
    @Bean
    static BeanPostProcessor statementCount() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database ? new StatementCount(database) : bean;
        }
      };
    }
  }

  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private Neighbours neighbours;
  @Autowired private Superuser superuser;
  @Autowired private DeadlineSweep sweep;
  @Autowired private WorkingDays calendar;
  @Autowired private Delegating agreements;
  @Autowired private Surveying surveys;
  @Autowired private Organizations organizations;
  @Autowired private Assessing assessing;
  @Autowired private Contributing contributing;
  @Autowired private EightOffices eight;
  @Autowired private Results results;
  @Autowired private Clients clients;
  @LocalServerPort private int port;

  private final Report report = new Report();
  private final Map<String, List<Double>> measured = new LinkedHashMap<>();

  @Test
  void print_what_the_house_costs_beside_a_bare_engine() throws Exception {
    report.machine(database, ROUNDS);
    start();
    try (var full = new BareEngine("full", neighbours.add("bare_full"));
        var activity = new BareEngine("activity", neighbours.add("bare_activity"))) {
      var contestants =
          List.of(
              new Contestant("Jiedao", new TimedOfficers(engine, database, clock), clock),
              new Contestant("bare engine, history full", full.officers(clock), clock),
              new Contestant("bare engine, history activity", activity.officers(clock), clock));
      contestants.forEach(this::round);
      measured.clear();
      for (int round = 0; round < ROUNDS; round++) contestants.forEach(this::round);
      completions(contestants);
      reviews(contestants);
    }
    new ApiFigures(port, clients).report(report, ROUNDS);
    new DeadlineFigures(new ManyTasks(superuser), sweep, calendar, clock).report(report, ROUNDS);
    new SealFigures(agreements).report(report, ROUNDS);
    var offices = organizations.officesOf("gusu").stream().map(Organization::code).toList();
    new SurveyFigures(surveys, offices, clock).report(report, ROUNDS);
    new YearFigures(assessing, contributing, eight, results, database).report(report, OFFICES);
    new ModelProofs().report(report, ROUNDS);
    report.load("after");
    report.print();
  }

  private void start() throws Exception {
    for (int round = 0; round <= ROUNDS; round++) {
      if (round == 1) measured.clear();
      Path data = Path.of("target/data", UUID.randomUUID().toString()).toAbsolutePath();
      for (String folder : new String[] {"empty", "existing"})
        note(folder, PackagedApplication.startToReady(data).toMillis() / 1e3);
    }
    report.heading(
        "Start to ready",
        "The packaged jar with 1 GiB heap, from its start until it says that it is ready.",
        "data folder",
        "median s",
        "slowest s",
        "target s");
    row("empty", 20);
    row("existing", 12);
  }

  private void row(String folder, int target) {
    Figures seconds = figures(folder);
    report.line("| %s | %.1f | %.1f | ≤ %d |", folder, seconds.median(), seconds.largest(), target);
  }

  private void round(Contestant one) {
    for (int officers : new int[] {1, AT_ONCE}) {
      var completions = one.hear(officers, CASES_EACH);
      note(one.name() + officers + "median", figures(completions, Completion::millis).median());
      note(one.name() + officers + "p95", figures(completions, Completion::millis).p95());
      note(one.name() + "sent", figures(completions, Completion::statements).median());
    }
    note(one.name() + "reviews", one.reviewsPerSecond(AT_ONCE, CASES_EACH));
  }

  private void completions(List<Contestant> contestants) {
    report.heading(
        "One task completed",
        "An opinion of an office or a department, officers on different cases. Jiedao: who acts,"
            + " may he, the contract of the form, the lock of the case, step and chain. Bare: no"
            + " authorization, no forms, empty delegates, only the routing variables. Target:"
            + " median ≤ 15 ms with four officers at once.",
        "engine",
        "officers at once",
        "median ms",
        "95 % ms",
        "SQL statements");
    for (int officers : new int[] {1, AT_ONCE})
      for (Contestant one : contestants)
        report.line(
            "| %s | %d | %.1f | %.1f | %.0f |",
            one.name(),
            officers,
            figures(one.name() + officers + "median").median(),
            figures(one.name() + officers + "p95").median(),
            figures(one.name() + "sent").median());
  }

  private void reviews(List<Contestant> contestants) {
    report.heading(
        "Full reviews",
        "From the application to the effect of the transfer, each with a session of the government"
            + " of its own, four at once; who acts finds his task by a query first.",
        "engine",
        "cases/s",
        "of Jiedao's");
    double house = figures(contestants.get(0).name() + "reviews").median();
    for (Contestant one : contestants) {
      double cases = figures(one.name() + "reviews").median();
      report.line("| %s | %.1f | %.2f × |", one.name(), cases, cases / house);
    }
  }

  private void note(String what, double figure) {
    measured.computeIfAbsent(what, first -> new ArrayList<>()).add(figure);
  }

  private Figures figures(String what) {
    return new Figures(measured.get(what));
  }

  private static Figures figures(List<Completion> all, ToDoubleFunction<Completion> what) {
    return new Figures(all.stream().map(what::applyAsDouble).toList());
  }
}
