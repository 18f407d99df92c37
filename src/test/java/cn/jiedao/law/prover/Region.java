package cn.jiedao.law.prover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Where tokens live together and are cancelled together: a process, a sub-process, the body of a
 * multi-instance activity or one of its instances.
 */
final class Region {
  final NetDraft draft;
  final Region parent;
  final String path;
  final String process;
  final String instance;
  final Collection<FlowElement> content;

  /** The activity of the parent region that this one is the inside of; null for the root. */
  final FlowNode host;

  /** Holds a token while the region is active. */
  int marker;

  /** Live lists: whoever holds them sees what is added later. */
  final List<Integer> tokens = new ArrayList<>();

  final List<Integer> counters = new ArrayList<>();

  /** Variables of this region's process, and of those that are called inside. */
  final List<Integer> variables = new ArrayList<>();

  final List<Integer> innerVariables = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Region owner;

  private Region(
      Region parent,
      NetDraft draft,
      String path,
      String process,
      String instance,
      FlowNode host,
      Collection<FlowElement> content,
      boolean ownVariables) {
    this.parent = parent;
    this.draft = draft;
    this.path = path;
    this.process = process;
    this.instance = instance;
    this.host = host;
    this.content = content;
    this.owner = ownVariables ? this : parent.owner;
  }

  static Region root(NetDraft draft, String process, Collection<FlowElement> content) {
    return new Region(null, draft, process, process, "", null, content, true);
  }

  /** A called process, with variables of its own. */
  Region called(FlowNode by, String process, Collection<FlowElement> content) {
    return new Region(
        this, draft, path + "/" + by.getId() + "/" + process, process, instance, by, content, true);
  }

  Region inside(FlowNode host, Collection<FlowElement> content) {
    return new Region(
        this, draft, path + "/" + host.getId(), process, instance, host, content, false);
  }

  Region copy(FlowNode host, int number) {
    String tag = instance + "[" + number + "]";
    return new Region(this, draft, path + tag, process, tag, host, List.of(), false);
  }

  /** The place of a node, where a token that arrives at it lies. */
  int place(String name) {
    Integer known = places.get(name);
    if (known != null) return known;
    int place = draft.place(path + "/" + name);
    places.put(name, place);
    for (Region region = this; region != null; region = region.parent) region.tokens.add(place);
    return place;
  }

  /** Remembers that something happened; it keeps nothing from ending. */
  int counter(String name) {
    int place = draft.place(path + "/" + name);
    for (Region region = this; region != null; region = region.parent) region.counters.add(place);
    return place;
  }

  /** By the flows themselves: a node need not list them. */
  List<SequenceFlow> outgoing(FlowNode node) {
    return flows().filter(flow -> flow.getSource().equals(node)).toList();
  }

  List<SequenceFlow> incoming(FlowNode node) {
    return flows().filter(flow -> flow.getTarget().equals(node)).toList();
  }

  private Stream<SequenceFlow> flows() {
    return content.stream().filter(SequenceFlow.class::isInstance).map(SequenceFlow.class::cast);
  }

  /** The process instance's own variable of that name. */
  int variable(String name, List<String> values) {
    return owner.names.computeIfAbsent(name, n -> owner.declare(n, values));
  }

  private int declare(String name, List<String> values) {
    int variable = draft.variable(path, name, values);
    variables.add(variable);
    for (Region region = parent; region != null; region = region.parent)
      region.innerVariables.add(variable);
    return variable;
  }
}
