package cn.jiedao.walk;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a run of walks amounts to. */
final class Figures {
  private static final int MOST_NAMED = 20;

  private final long begun = System.nanoTime();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private int walks;
  private int steps;
  private int refusals;
  private int rebuffs;

  void add(Walk walk, Stage stage) {
    walks++;
    steps += walk.diary().steps();
    refusals += walk.diary().refusals();
    rebuffs += walk.diary().rebuffs();
    for (CaseNumber number : walk.cases()) {
      CaseHead head = stage.house().head(number);
      outcomes.merge(head.process() + " " + head.outcome(), 1, Integer::sum);
    }
  }

  int walks() {
    return walks;
  }

  String progress() {
    return "Random walk: %d walks, %d steps in %.0f s".formatted(walks, steps, seconds());
  }

  private double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  String report(long first, int visited, int elements, Set<String> missing) {
    return """
        Random walk: %d walks from seed %d in %.0f s (%.2f s each), %d steps, %d refusals, %d strangers turned away
          elements visited: %d of %d%s
          ended: %s"""
        .formatted(
            walks,
            first,
            seconds(),
            seconds() / Math.max(walks, 1),
            steps,
            refusals,
            rebuffs,
            visited,
            elements,
            missing.isEmpty() || missing.size() > MOST_NAMED ? "" : ", not " + missing,
            outcomes);
  }
}
