package cn.jiedao.law.prover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A legal property of a process, as the catalogue words it (law/invariants.yaml). */
public sealed interface Property {
  /** Ids of the elements that the property speaks of. */
  Set<String> elements();

  /** The routing variables that the property speaks of, with the values it names; mostly none. */
  default Map<String, List<String>> outcomes() {
    return Map.of();
  }

  /** One sentence; {@code label} gives an element's own name. */
  String reading(Function<String, String> label);

  /** No state has the effect while one of the steps was never completed. */
  record Always(String before, List<List<String>> done, Map<String, List<String>> when)
      implements Property {
    @Override
    public Set<String> elements() {
      var all = new TreeSet<>(Set.of(before));
      done.forEach(all::addAll);
      return all;
    }

    @Override
    public Map<String, List<String>> outcomes() {
      return when;
    }

    @Override
    public String reading(Function<String, String> label) {
      String steps =
          done.stream().map(step -> anyOf(step, label)).collect(Collectors.joining("; "));
      return "%s is never reached%s unless these were completed: %s."
          .formatted(label.apply(before), condition(when), steps);
    }
  }

  /**
   * After the last of the changes the step was completed again before the effect; with {@code
   * when}, only a change that decides so counts.
   */
  record Fresh(String before, List<String> step, List<String> since, Map<String, List<String>> when)
      implements Property {
    @Override
    public Set<String> elements() {
      var all = new TreeSet<>(Set.of(before));
      all.addAll(step);
      all.addAll(since);
      return all;
    }

    @Override
    public Map<String, List<String>> outcomes() {
      return when;
    }

    @Override
    public String reading(Function<String, String> label) {
      return "After %s%s, %s is completed anew before %s."
          .formatted(anyOf(since, label), condition(when), anyOf(step, label), label.apply(before));
    }
  }

  /** The effect comes only after the outcome was last decided as one of these values. */
  record OnlyVia(String effect, String outcome, List<String> in, Map<String, List<String>> when)
      implements Property {
    @Override
    public Set<String> elements() {
      return Set.of(effect);
    }

    @Override
    public Map<String, List<String>> outcomes() {
      var all = new java.util.TreeMap<>(when);
      all.put(outcome, in);
      return all;
    }

    @Override
    public String reading(Function<String, String> label) {
      return "%s is reached%s only where %s was last decided as %s."
          .formatted(label.apply(effect), condition(when), outcome, String.join(" or ", in));
    }
  }

  /** Once the one has happened, the effect is out of reach. */
  record Never(String after, String effect) implements Property {
    @Override
    public Set<String> elements() {
      return new TreeSet<>(Set.of(after, effect));
    }

    @Override
    public String reading(Function<String, String> label) {
      return "After %s, %s is never reached.".formatted(label.apply(after), label.apply(effect));
    }
  }

  /** No case has the effect twice. */
  record AtMostOnce(String effect) implements Property {
    @Override
    public Set<String> elements() {
      return Set.of(effect);
    }

    @Override
    public String reading(Function<String, String> label) {
      return "%s happens at most once in a case.".formatted(label.apply(effect));
    }
  }

  /** The activity is done for each of several, not once for all. */
  record Each(String activity) implements Property {
    @Override
    public Set<String> elements() {
      return Set.of(activity);
    }

    @Override
    public String reading(Function<String, String> label) {
      return "%s is done for each of those concerned, not once for all."
          .formatted(label.apply(activity));
    }
  }

  /** The outcome bars nobody from the effect, and none of the steps is needed for it. */
  record Possible(String effect, List<String> without, Map<String, List<String>> when)
      implements Property {
    @Override
    public Set<String> elements() {
      var all = new TreeSet<>(without);
      all.add(effect);
      return all;
    }

    @Override
    public Map<String, List<String>> outcomes() {
      return when;
    }

    @Override
    public String reading(Function<String, String> label) {
      String around = without.isEmpty() ? "" : " without " + anyOf(without, label);
      return "%s can be reached%s%s.".formatted(label.apply(effect), condition(when), around);
    }
  }

  /** Every element can be reached, every case can end, and no token is left behind. */
  record Sound() implements Property {
    @Override
    public Set<String> elements() {
      return Set.of();
    }

    @Override
    public String reading(Function<String, String> label) {
      return "Every element can be reached, every started case can end, nothing is left waiting, and"
          + " every gateway knows the way for every value.";
    }
  }

  private static String anyOf(List<String> elements, Function<String, String> label) {
    return elements.stream().map(label).collect(Collectors.joining(" or "));
  }

  private static String condition(Map<String, List<String>> when) {
    return when.entrySet().stream()
        .map(e -> " where %s is %s".formatted(e.getKey(), String.join(" or ", e.getValue())))
        .collect(Collectors.joining(" and"));
  }
}
