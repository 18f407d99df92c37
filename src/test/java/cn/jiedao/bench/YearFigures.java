package cn.jiedao.bench;

import cn.jiedao.assessment.Assessing;
import cn.jiedao.assessment.Contributing;
import cn.jiedao.assessment.result.Results;
import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a whole year of assessments costs where all counties have theirs at once. */
final class YearFigures {
  private static final int YEAR = 2026;
  private static final int OFFICES_OF_A_COUNTY = 8;

  private final Assessing assessing;
  private final Contributing contributing;
  private final Results results;
  private final JdbcClient database;
  private List<CaseNumber> cases;
  private Report report;

  YearFigures(
      Assessing assessing, Contributing contributing, Results results, JdbcClient database) {
    this.assessing = assessing;
    this.contributing = contributing;
    this.results = results;
    this.database = database;
  }

  /** Every stage of the year is carried out in all counties before the next one begins in any. */
  void report(Report into, int offices) {
    report = into;
    int counties = Math.max(1, offices / OFFICES_OF_A_COUNTY);
    report.heading(
        "A year of assessments",
        "%d offices of %d counties at once, from the opening to the final results, every form filled in by whoever it is asked of, one after the other. Memory is what is left in the heap after a collection."
            .formatted(counties * OFFICES_OF_A_COUNTY, counties),
        "stage",
        "steps",
        "s",
        "steps/s",
        "offices/s",
        "heap MiB");
    List<String> units =
        Stream.generate(() -> assessing.county(OFFICES_OF_A_COUNTY, YEAR)).limit(counties).toList();
    long begun = System.nanoTime();
    cases = units.stream().map(unit -> assessing.begun(unit, YEAR)).toList();
    for (int quarter = 1; quarter <= 4; quarter++) {
      int now = quarter;
      stage("quarter " + quarter, number -> contributing.quarter(number, now));
    }
    stage("verified and surveyed", number -> contributing.conclude(number, office -> 88));
    stage("heard and reviewed", this::hear);
    stage("adopted", assessing::adopt);
    assessing.weeksPass();
    stage("shown to the public", assessing::handleObjections);
    stage("appeals, final", this::settle);
    row("the whole year", (System.nanoTime() - begun) / 1e9, steps());
    ClockUtil.reset();
  }

  private void hear(CaseNumber number) {
    assessing.bonuses(number);
    contributing.each(number, "stateOnScore", "leader", shown -> Map.of("scoreStatement", "agree"));
    assessing.review(number, "confirmed");
  }

  private void settle(CaseNumber number) {
    contributing.each(number, "fileAppeal", "leader", shown -> Map.of("appeal", "waived"));
    if (!results.holds(number)) throw new AssertionError("no results of " + number);
  }

  private void stage(String name, Consumer<CaseNumber> work) {
    long before = steps();
    long begun = System.nanoTime();
    cases.forEach(work);
    row(name, (System.nanoTime() - begun) / 1e9, steps() - before);
  }

  private void row(String name, double seconds, long steps) {
    System.gc();
    var runtime = Runtime.getRuntime();
    report.line(
        "| %s | %d | %.1f | %.0f | %.1f | %d |",
        name,
        steps,
        seconds,
        steps / seconds,
        cases.size() * OFFICES_OF_A_COUNTY / seconds,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private long steps() {
    return database
        .sql("select count(*) from case_step where case_number in (:cases)")
        .param("cases", cases.stream().map(CaseNumber::value).toList())
        .query(Long.class)
        .single();
  }
}
