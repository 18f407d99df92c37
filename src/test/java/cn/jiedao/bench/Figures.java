package cn.jiedao.bench;

import java.util.List;

/** What was measured, in order of size. */
record Figures(List<Double> values) {
  Figures {
    values = values.stream().sorted().toList();
  }

  double median() {
    return at(0.5);
  }

  double p95() {
    return at(0.95);
  }

  double largest() {
    return at(1);
  }

  private double at(double share) {
    return values.get((int) Math.ceil(share * values.size()) - 1);
  }
}
