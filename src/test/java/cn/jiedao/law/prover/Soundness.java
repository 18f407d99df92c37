package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Net.Transition;
import cn.jiedao.law.prover.Net.When;
import cn.jiedao.law.prover.StateSpace.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
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
  private final BitSet neverWaits;
  private final Set<String> acts;

  Soundness(String process, StateSpace space, Models models) {
    this.process = process;
    this.space = space;
    this.models = models;
    this.labels = models.labels();
    this.neverWaits = neverWaits(space.net);
    this.acts = models.acts();
  }

  List<Finding> findings() {
    if (space.overflow() != null) return List.of(overflow());
    var findings = new ArrayList<Finding>();
    OptionalInt stuck = IntStream.range(0, space.size()).filter(this::isStuck).findFirst();
    int endless = canEnd().nextClearBit(0);
    if (stuck.isPresent())
      findings.add(found("a case is stuck: " + waiting(stuck.getAsInt()), stuck.getAsInt()));
    else if (endless < space.size())
      findings.add(found("a case can never end any more: " + waiting(endless), endless));
    Set<String> dead = dead();
    if (!dead.isEmpty())
      findings.add(new Finding(process, "never reached: " + String.join(", ", dead), List.of()));
    return findings;
  }

  /**
   * Nothing can happen any more; or a token lies where it goes on by itself, and no way is open.
   */
  private boolean isStuck(int state) {
    List<Edge> edges = space.from(state);
    if (edges.isEmpty()) return !space.isEnd(state);
    if (edges.stream().anyMatch(edge -> edge.by().when() == When.AT_ONCE)) return false;
    byte[] tokens = space.state(state);
    return IntStream.range(0, space.net.places().size())
        .anyMatch(place -> tokens[place] > 0 && neverWaits.get(place));
  }

  /** Places whose tokens wait for nobody: no person, no event, no other token. */
  private static BitSet neverWaits(Net net) {
    var never = new BitSet();
    var waits = new BitSet();
    for (Transition transition : net.transitions())
      for (int place : transition.take())
        if (transition.when() == When.AT_ONCE
            && transition.take().length == 1
            && transition.absent().length == 0) never.set(place);
        else if (transition.when() != When.ANY_TIME) waits.set(place);
    never.andNot(waits);
    return never;
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
        net.transitions().stream()
            .filter(transition -> tokens[transition.take()[0]] > 0)
            .flatMap(transition -> transition.tests().stream())
            .map(Net.Test::variable)
            .filter(variable -> tokens[net.places().size() + variable] == 0)
            .map(variable -> net.variables().get(variable).name())
            .distinct()
            .collect(Collectors.joining(", "));
    return IntStream.range(0, net.places().size())
            .filter(place -> tokens[place] > 0 && place != net.root())
            .mapToObj(place -> net.places().get(place))
            .collect(Collectors.joining(", ", "tokens at ", ""))
        + (unset.isEmpty() ? "" : ", and nobody has set " + unset);
  }

  /** That a party may give up its case does not make it one that can end. */
  private boolean isAct(Edge edge) {
    return edge.by().passes().stream().anyMatch(pass -> acts.contains(pass.element()));
  }

  private BitSet canEnd() {
    var before = new ArrayList<List<Integer>>();
    for (int state = 0; state < space.size(); state++) before.add(new ArrayList<>());
    var ends = new BitSet(space.size());
    var open = new ArrayDeque<Integer>();
    for (int state = 0; state < space.size(); state++) {
      for (Edge edge : space.from(state)) if (!isAct(edge)) before.get(edge.to()).add(state);
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
  private Set<String> dead() {
    var dead = new TreeSet<String>();
    for (FlowElement element : models.model(process).getModelElementsByType(FlowElement.class))
      dead.add(element.getId());
    for (int state = 0; state < space.size(); state++)
      for (Edge edge : space.from(state)) {
        edge.by().passes().forEach(pass -> dead.remove(pass.element()));
        dead.removeAll(edge.by().flows());
      }
    return dead.stream()
        .map(element -> Finding.named(element, labels))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
