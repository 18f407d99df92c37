package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.Pass;
import cn.jiedao.law.prover.Net.Transition;
import cn.jiedao.law.prover.StateSpace.Edge;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Trace inclusion: every run of one state space is a run of another, seen by what is completed and
 * decided. The other is made deterministic on the way (C. A. R. Hoare, "Communicating Sequential
 * Processes", 1985, for refinement by traces; M. O. Rabin, D. Scott, "Finite automata and their
 * decision problems", IBM Journal 1959, for the sets of states).
 */
final class Refinement {
  private final StateSpace original;
  private final StateSpace other;
  private final Predicate<String> silent;
  private final Map<Transition, Label> labels = new IdentityHashMap<>();

  /** What is seen of a step. */
  private record Label(List<Pass> passes, Map<String, String> decided) {
    boolean isSilent() {
      return passes.isEmpty() && decided.isEmpty();
    }
  }

  /** A state of the one, and all states that the original may be in after the same run. */
  private record Pair(int state, BitSet originals) {}

  Refinement(StateSpace original, StateSpace other, Predicate<String> silent) {
    this.original = original;
    this.other = other;
    this.silent = silent;
  }

  boolean holds() {
    var first = new BitSet();
    first.set(0);
    var start = new Pair(0, silently(first));
    Set<Pair> seen = new HashSet<>(Set.of(start));
    var open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Pair at = open.pop();
      for (Edge edge : other.from(at.state())) {
        Label label = label(edge.by());
        BitSet next = label.isSilent() ? at.originals() : after(at.originals(), label);
        if (next.isEmpty()) return false;
        var pair = new Pair(edge.to(), next);
        if (seen.add(pair)) open.add(pair);
      }
    }
    return true;
  }

  private BitSet after(BitSet states, Label label) {
    var next = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1))
      for (Edge edge : original.from(state))
        if (label(edge.by()).equals(label)) next.set(edge.to());
    return silently(next);
  }

  private BitSet silently(BitSet states) {
    var open = new ArrayDeque<Integer>();
    states.stream().forEach(open::add);
    while (!open.isEmpty())
      for (Edge edge : original.from(open.pop()))
        if (label(edge.by()).isSilent() && !states.get(edge.to())) {
          states.set(edge.to());
          open.add(edge.to());
        }
    return states;
  }

  private Label label(Transition transition) {
    return labels.computeIfAbsent(
        transition,
        t ->
            new Label(
                t.passes().stream().filter(pass -> !silent.test(pass.element())).toList(),
                t.decided()));
  }
}
