package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.Pass;
import cn.jiedao.law.prover.Net.Transition;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes of a property what watches for its violation: one monitor for each step and instance. */
final class Monitors {
  private static final BiPredicate<Pass, Map<String, String>> NOTHING = (pass, last) -> false;
  private static final Predicate<Pass> NEVER = pass -> false;

  private final Net net;
  private final SortedMap<String, List<String>> watched;

  private Monitors(Net net, SortedMap<String, List<String>> watched) {
    this.net = net;
    this.watched = watched;
  }

  static List<Monitor> of(Property property, Net net, Map<String, List<String>> domains) {
    var watched = new TreeMap<>(domains);
    watched.keySet().retainAll(property.outcomes().keySet());
    return new Monitors(net, watched).watching(property).toList();
  }

  private Stream<Monitor> watching(Property property) {
    if (property instanceof Property.Always p)
      return p.done().stream()
          .flatMap(this::completions)
          .map(
              done ->
                  new Monitor(
                      p.before(),
                      true,
                      NOTHING,
                      done,
                      watched,
                      (missing, last) -> missing && meets(p.when(), last)));
    if (property instanceof Property.Fresh p)
      return completions(p.step()).map(done -> stale(p, done));
    if (property instanceof Property.OnlyVia p)
      return Stream.of(
          new Monitor(
              p.effect(),
              false,
              NOTHING,
              NEVER,
              watched,
              (x, last) -> meets(p.when(), last) && !isOneOf(p.in(), last.get(p.outcome()))));
    if (property instanceof Property.Never p) return Stream.of(after(p.after(), p.effect()));
    if (property instanceof Property.AtMostOnce p) return Stream.of(after(p.effect(), p.effect()));
    if (property instanceof Property.Possible p)
      return Stream.of(
          new Monitor(
              p.effect(),
              false,
              (pass, last) -> p.without().contains(pass.element()),
              NEVER,
              watched,
              (taken, last) -> !taken && meets(p.when(), last)));
    return Stream.of();
  }

  private Monitor stale(Property.Fresh p, Predicate<Pass> done) {
    return new Monitor(
        p.before(),
        false,
        (pass, last) -> p.since().contains(pass.element()) && meets(p.when(), last),
        done,
        watched,
        (stale, last) -> stale);
  }

  private Monitor after(String element, String effect) {
    return new Monitor(
        effect,
        false,
        (pass, last) -> pass.element().equals(element),
        NEVER,
        watched,
        (happened, last) -> happened);
  }

  /**
   * Each instance must have completed the step, or one of its alternatives, for itself; a step that
   * is not in the model is never completed.
   */
  private Stream<Predicate<Pass>> completions(List<String> step) {
    var instances = new TreeSet<String>();
    for (Transition transition : net.transitions())
      for (Pass pass : transition.passes())
        if (step.contains(pass.element())) instances.add(pass.instance());
    if (instances.isEmpty()) return Stream.of(NEVER);
    return instances.stream()
        .map(
            instance ->
                pass ->
                    step.contains(pass.element())
                        && (pass.instance().startsWith(instance)
                            || instance.startsWith(pass.instance())));
  }

  private static boolean meets(Map<String, List<String>> when, Map<String, String> last) {
    return when.entrySet().stream().allMatch(e -> isOneOf(e.getValue(), last.get(e.getKey())));
  }

  private static boolean isOneOf(List<String> values, String value) {
    return value != null && values.contains(value);
  }
}
