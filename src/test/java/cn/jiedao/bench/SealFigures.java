package cn.jiedao.bench;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.delegation.Delegating;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes to make an agreement, and to seal it for both parties. */
final class SealFigures {
  private static final String UNIT = "taicang";
  private static final String ALL = "all";

  private final Delegating agreements;
  private final Map<String, List<Double>> measured = new LinkedHashMap<>();

  SealFigures(Delegating agreements) {
    this.agreements = agreements;
  }

  void report(Report report, int rounds) {
    String office = agreements.office(UNIT);
    for (int round = 0; round <= rounds; round++) {
      if (round == 1) measured.clear(); // the first has typefaces to read and certificates to make
      round(office);
    }
    report.heading(
        "Making and sealing an agreement",
        "Of the running house, by one officer after the other: the meeting's answer and the text as PDF/A; then each leader's "
            + "signature with the seal of his body (RSA-3072), checked and filed. Target: all together ≤ 1 s on one core.",
        "step",
        "median ms",
        "slowest ms");
    measured.forEach(
        (step, millis) -> {
          var figures = new Figures(millis);
          report.line("| %s | %.0f | %.0f |", step, figures.median(), figures.largest());
        });
  }

  private void round(String office) {
    CaseNumber number = agreements.propose(office);
    agreements.prepare(number);
    agreements.draft(number, agreements.terms(number));
    agreements.answer(number, "accepted");
    agreements.review(number, "lawful", "lawful");
    double all =
        time("agreement made", () -> agreements.deliberate(number, "adopted"))
            + time("sealed for the department", () -> agreements.signForDepartment(number))
            + time("sealed for the office", () -> agreements.signForOffice(number));
    note(ALL, all);
  }

  private double time(String step, Runnable work) {
    long start = System.nanoTime();
    work.run();
    double millis = (System.nanoTime() - start) / 1e6;
    note(step, millis);
    return millis;
  }

  private void note(String step, double millis) {
    measured.computeIfAbsent(step, first -> new ArrayList<>()).add(millis);
  }
}
