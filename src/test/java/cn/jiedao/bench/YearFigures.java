package cn.jiedao.bench;

import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.EightOffices;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a whole year of assessments costs where all counties have theirs at once. */
record YearFigures(
    Assessing assessing,
    Contributing contributing,
    EightOffices eight,
    Results results,
    JdbcClient database) {
  private static final int YEAR = 2026;
  private static final int COUNTIES_AT_ONCE = 4;

  /** Every stage of the year is carried out in all counties before the next one begins in any. */
  void report(Report report, int offices) {
    int counties = Math.max(1, offices / EightOffices.OFFICES);
    report.heading(
        "A year of assessments",
        """
        %d offices of %d counties, all of whose years are open at once, from the opening to the final results. The eight offices of each fare as those of the test of a whole year do: \
        objections right, wrong and lapsed, appeals won, lost, taken back and lapsed. Every form is filled in by whoever it is asked of, in %d counties at a time; finding the tasks is counted. \
        Memory is what is left in the heap after a collection."""
            .formatted(counties * EightOffices.OFFICES, counties, COUNTIES_AT_ONCE),
        "stage",
        "steps",
        "s",
        "steps/s",
        "offices/s",
        "cases/s",
        "heap MiB");
    List<String> units =
        Stream.generate(() -> assessing.county(EightOffices.OFFICES, YEAR))
            .limit(counties)
            .toList();
    long begun = System.nanoTime();
    List<CaseNumber> cases = units.stream().map(unit -> assessing.begun(unit, YEAR)).toList();
    for (int quarter = 1; quarter <= 4; quarter++) {
      int now = quarter;
      stage(report, cases, "quarter " + quarter, number -> contributing.quarter(number, now));
    }
    stage(report, cases, "verified and surveyed", eight::conclude);
    stage(report, cases, "heard", eight::state);
    assessing.weeksPass();
    stage(report, cases, "reviewed", eight::review);
    stage(report, cases, "adopted", assessing::adopt);
    assessing.weeksPass();
    stage(report, cases, "shown to the public", assessing::handleObjections);
    stage(report, cases, "appeals", eight::appeal);
    assessing.weeksPass();
    stage(report, cases, "final", eight::settle);
    row(report, cases, "the whole year", begun, 0);
    ClockUtil.reset();
    if (!cases.stream().allMatch(results::holds))
      throw new AssertionError("a year without results");
  }

  private void stage(
      Report report, List<CaseNumber> cases, String name, Consumer<CaseNumber> work) {
    Queue<CaseNumber> left = new ConcurrentLinkedQueue<>(cases);
    long before = steps(cases);
    long begun = System.nanoTime();
    Contestant.together(
        COUNTIES_AT_ONCE,
        1,
        () -> {
          for (CaseNumber one = left.poll(); one != null; one = left.poll()) work.accept(one);
        });
    row(report, cases, name, begun, before);
  }

  private void row(Report report, List<CaseNumber> cases, String name, long begun, long before) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    long steps = steps(cases) - before;
    System.gc();
    var runtime = Runtime.getRuntime();
    report.line(
        "| %s | %d | %.1f | %.0f | %.1f | %.2f | %d |",
        name,
        steps,
        seconds,
        steps / seconds,
        cases.size() * EightOffices.OFFICES / seconds,
        cases.size() / seconds,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private long steps(List<CaseNumber> cases) {
    return database
        .sql("select count(*) from case_step where case_number in (:cases)")
        .param("cases", cases.stream().map(CaseNumber::value).toList())
        .query(Long.class)
        .single();
  }
}
