package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.Transition;
import cn.jiedao.law.prover.Net.Variable;
import cn.jiedao.law.prover.Net.When;
import cn.jiedao.law.prover.Net.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A net while a model is translated to it. */
final class NetDraft {
  private final List<String> places = new ArrayList<>();
  private final List<Integer> limits = new ArrayList<>();
  final List<Variable> variables = new ArrayList<>();
  private final List<TransitionDraft> transitions = new ArrayList<>();

  int place(String name) {
    places.add(name);
    limits.add(1);
    return places.size() - 1;
  }

  void limit(int place, int tokens) {
    limits.set(place, Math.max(limits.get(place), tokens));
  }

  int variable(String path, String name, List<String> values) {
    variables.add(new Variable(path, name, values));
    return variables.size() - 1;
  }

  /** Something that happens by itself. */
  TransitionDraft step() {
    var transition = new TransitionDraft();
    transitions.add(transition);
    return transition;
  }

  /** Something that a person, a message or the time brings about. */
  TransitionDraft event() {
    TransitionDraft transition = step();
    transition.when = When.FROM_OUTSIDE;
    return transition;
  }

  /** How a step decides a routing variable. */
  interface Decides {
    void decide(TransitionDraft step, String variable, String value);
  }

  /** In place of one transition, one for each combination of the values that it may decide. */
  void spread(TransitionDraft one, List<Map<String, String>> combinations, Decides decides) {
    transitions.remove(one);
    for (Map<String, String> combination : combinations) {
      TransitionDraft copy = one.copy();
      combination.forEach((variable, value) -> decides.decide(copy, variable, value));
      transitions.add(copy);
    }
  }

  /** A variable that has one of its values when the net starts. */
  void presume(int variable) {
    Variable of = variables.get(variable);
    for (TransitionDraft first : List.copyOf(transitions))
      spread(
          first,
          Conditions.combinations(Map.of(of.name(), of.values())),
          (step, name, value) -> step.decide(variable, of, value));
  }

  /** The net, without the variables that decide nothing and that nobody asks for. */
  Net net(int start, int root, Set<String> asked) {
    Set<Integer> relevant = relevant();
    var distinct = new LinkedHashMap<Object, Transition>();
    for (TransitionDraft draft : transitions) {
      Transition transition = finished(draft, relevant, asked);
      distinct.putIfAbsent(identity(transition), transition);
    }
    return new Net(places, limits, variables, List.copyOf(distinct.values()), start, root);
  }

  /** Variables that a test reads, or that are copied to such a one. */
  private Set<Integer> relevant() {
    var relevant = new HashSet<Integer>();
    transitions.forEach(t -> t.tests.forEach(test -> relevant.add(test.variable())));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (TransitionDraft transition : transitions)
        for (Write write : transition.writes)
          if (write.source() >= 0 && relevant.contains(write.variable()))
            grows |= relevant.add(write.source());
    }
    return relevant;
  }

  private Transition finished(TransitionDraft draft, Set<Integer> relevant, Set<String> asked) {
    var writes = new ArrayList<>(draft.writes);
    for (List<Integer> forgotten : draft.forget)
      forgotten.forEach(variable -> writes.add(Write.of(variable, 0)));
    writes.removeIf(write -> !relevant.contains(write.variable()));
    var decided = new TreeMap<>(draft.decided);
    Set<String> names = new HashSet<>(asked);
    writes.forEach(write -> names.add(variables.get(write.variable()).name()));
    decided.keySet().retainAll(names);
    return new Transition(
        draft.when,
        ints(draft.take),
        ints(draft.put),
        ints(flat(draft.clear)),
        ints(flat(draft.absent)),
        draft.tests,
        writes,
        draft.passes,
        draft.flows,
        decided);
  }

  /** Two answers that differ in nothing that matters are one transition. */
  private static Object identity(Transition t) {
    return List.of(
        List.of(t.when(), text(t.take()), text(t.put()), text(t.clear()), text(t.absent())),
        t.tests(),
        t.writes(),
        t.passes(),
        t.flows(),
        Map.copyOf(t.decided()));
  }

  private static String text(int[] places) {
    return Arrays.toString(places);
  }

  private static int[] ints(Collection<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Collection<Integer> flat(List<List<Integer>> lists) {
    return lists.stream().flatMap(List::stream).distinct().toList();
  }
}
