package cn.jiedao.law.prover;

import cn.jiedao.law.prover.StateSpace.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * Soundness of workflow nets (van der Aalst 1998): the case can always still end, it leaves no
 * token behind when it does, no part is dead; and no place holds more tokens than it may.
 */
final class Soundness {
  private final String process;
  private final StateSpace space;
  private final Models models;
  private final Map<String, String> labels;

  Soundness(String process, StateSpace space, Models models) {
    this.process = process;
    this.space = space;
    this.models = models;
    this.labels = models.labels();
  }

  List<Finding> findings() {
    if (space.overflow() != null) return List.of(overflow());
    var findings = new ArrayList<Finding>();
    int stuck =
        IntStream.range(0, space.size())
            .filter(state -> space.from(state).isEmpty() && !space.isEnd(state))
            .findFirst()
            .orElse(-1);
    if (stuck >= 0) findings.add(found("a case is stuck: " + waiting(stuck), stuck));
    else {
      BitSet ends = canEnd();
      int never = ends.nextClearBit(0);
      if (never < space.size())
        findings.add(found("a case can never end any more: " + waiting(never), never));
    }
    dead().forEach(findings::add);
    return findings;
  }

  private Finding overflow() {
    Edge edge = space.overflow().edge();
    var run = new ArrayList<>(space.pathTo(edge.from()));
    run.add(edge);
    return Finding.of(process, "a second token comes to " + space.overflow().place(), run, labels);
  }

  private Finding found(String what, int state) {
    return Finding.of(process, what, space.pathTo(state), labels);
  }

  private String waiting(int state) {
    byte[] tokens = space.state(state);
    Net net = space.net;
    String unset =
        IntStream.range(0, net.variables().size())
            .filter(v -> tokens[net.places().size() + v] == 0)
            .mapToObj(v -> net.variables().get(v).name())
            .distinct()
            .collect(Collectors.joining(", "));
    return IntStream.range(0, net.places().size())
            .filter(place -> tokens[place] > 0 && place != net.root())
            .mapToObj(place -> net.places().get(place))
            .collect(Collectors.joining(", ", "tokens at ", ""))
        + (unset.isEmpty() ? "" : " (not set: " + unset + ")");
  }

  private BitSet canEnd() {
    var before = new ArrayList<List<Integer>>();
    for (int state = 0; state < space.size(); state++) before.add(new ArrayList<>());
    var ends = new BitSet(space.size());
    var open = new ArrayDeque<Integer>();
    for (int state = 0; state < space.size(); state++) {
      for (Edge edge : space.from(state)) before.get(edge.to()).add(state);
      if (space.isEnd(state)) open.add(state);
    }
    while (!open.isEmpty()) {
      int state = open.pop();
      if (ends.get(state)) continue;
      ends.set(state);
      open.addAll(before.get(state));
    }
    return ends;
  }

  /** Elements of the process itself; those that it calls are looked at alone. */
  private List<Finding> dead() {
    var dead = new TreeSet<String>();
    for (FlowElement element : models.model(process).getModelElementsByType(FlowElement.class))
      dead.add(element.getId());
    for (int state = 0; state < space.size(); state++)
      for (Edge edge : space.from(state)) {
        edge.by().passes().forEach(pass -> dead.remove(pass.element()));
        dead.removeAll(edge.by().flows());
      }
    return dead.stream()
        .map(
            element ->
                new Finding(
                    process, Finding.named(element, labels) + " is never reached", List.of()))
        .toList();
  }
}
