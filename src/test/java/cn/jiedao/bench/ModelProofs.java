package cn.jiedao.bench;

import cn.jiedao.law.Catalogue;
import cn.jiedao.law.prover.Models;
import cn.jiedao.law.prover.Property;
import cn.jiedao.law.prover.Prover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How long it takes to prove the catalogue's properties of every model. */
final class ModelProofs {
  private final Models models = Models.below(Path.of(""));
  private final Map<String, List<Property>> claims;

  ModelProofs() throws IOException {
    claims = Catalogue.claims();
  }

  void report(Report report, int rounds) {
    report.heading(
        "Proof of the models",
        "Soundness and the properties of law/invariants.yaml, each model with what it calls. Target: all together ≤ 20 s.",
        "process",
        "properties",
        "states",
        "median ms");
    double all = 0;
    for (String process : models.processes()) {
      List<Property> properties = claims.getOrDefault(process, List.of());
      var millis = new ArrayList<Double>();
      int states = 0;
      for (int round = 0; round <= rounds; round++) {
        long begun = System.nanoTime();
        states = new Prover(models).prove(process, properties).states();
        if (round > 0) millis.add((System.nanoTime() - begun) / 1e6);
      }
      double median = new Figures(millis).median();
      all += median;
      report.line("| %s | %d | %d | %.1f |", process, properties.size(), states, median);
    }
    report.line("| all | | | %.1f |", all);
  }
}
