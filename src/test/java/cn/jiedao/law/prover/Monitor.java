package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.Pass;
import cn.jiedao.law.prover.Net.Transition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Watches a run for an effect that must not come now. Its memory is one number: one bit, raised by
 * some elements and lowered by others, and the values that some routing variables were last decided
 * to have.
 *
 * @param effect the element that is watched for
 * @param raisedAtFirst the bit at the start of a case
 * @param raises whether an element raises the bit, given the decided values
 * @param lowers whether an element lowers the bit
 * @param watched the routing variables remembered, with their domains
 * @param forbids whether the effect is forbidden, given the bit and the decided values
 */
record Monitor(
    String effect,
    boolean raisedAtFirst,
    BiPredicate<Pass, Map<String, String>> raises,
    Predicate<Pass> lowers,
    SortedMap<String, List<String>> watched,
    BiPredicate<Boolean, Map<String, String>> forbids) {

  /** What {@link #next} answers where the effect came although it was forbidden. */
  static final int VIOLATED = -1;

  int start() {
    return raisedAtFirst ? 1 : 0;
  }

  /** How many memories there are. */
  int memories() {
    return watched.values().stream().mapToInt(List::size).reduce(2, (all, n) -> all * (n + 1));
  }

  int next(int memory, Transition transition) {
    boolean raised = memory % 2 == 1;
    int before = memory / 2;
    int after = decide(before, transition.decided());
    for (Pass pass : transition.passes()) {
      if (pass.element().equals(effect) && forbids.test(raised, decided(before))) return VIOLATED;
      if (raises.test(pass, decided(after))) raised = true;
      if (lowers.test(pass)) raised = false;
    }
    return 2 * after + (raised ? 1 : 0);
  }

  private Map<String, String> decided(int values) {
    if (watched.isEmpty()) return Map.of();
    var decided = new HashMap<String, String>();
    int rest = values;
    for (var variable : watched.entrySet()) {
      int base = variable.getValue().size() + 1;
      if (rest % base > 0) decided.put(variable.getKey(), variable.getValue().get(rest % base - 1));
      rest /= base;
    }
    return decided;
  }

  private int decide(int before, Map<String, String> now) {
    int after = 0;
    int weight = 1;
    int rest = before;
    for (var variable : watched.entrySet()) {
      int base = variable.getValue().size() + 1;
      String value = now.get(variable.getKey());
      after += weight * (value == null ? rest % base : variable.getValue().indexOf(value) + 1);
      rest /= base;
      weight *= base;
    }
    return after;
  }
}
