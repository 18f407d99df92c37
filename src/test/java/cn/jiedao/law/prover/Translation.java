package cn.jiedao.law.prover;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Translates a process, and all that it calls, to one net (Dijkman, Dumas, Ouyang 2008). */
final class Translation {
  final Models models;
  final NetDraft draft = new NetDraft();
  final Activities activities = new Activities(this);
  final Events events = new Events(this);
  final Attached attached = new Attached(this);
  final Gateways gateways = new Gateways(this);
  private final Map<String, List<Integer>> countersOf = new HashMap<>();

  private Translation(Models models) {
    this.models = models;
  }

  /**
   * @param asked routing variables that are followed although no gateway reads them
   * @throws Unreadable where the model has something that is not understood
   */
  static Net of(String process, Models models, Set<String> asked) {
    var translation = new Translation(models);
    return translation.root(process, asked);
  }

  private Net root(String process, Set<String> asked) {
    Process root = Models.processOf(models.model(process));
    Region region = Region.root(draft, process, root.getFlowElements());
    int start = draft.place("start");
    region.marker = draft.place("case");
    for (StartEvent event : startsIn(region.content)) {
      TransitionDraft begun = draft.event().take(start).put(region.marker);
      events.begin(region, event, begun);
      activities.answering(region, event, begun, formOf(event));
    }
    handedIn(region);
    translate(region);
    draft.step().take(region.marker).absent(region.tokens).pass(process, region);
    return draft.net(start, region.marker, asked);
  }

  /**
   * What callers hand in may have any value when the process is looked at alone; whether they hand
   * in one at all shows when they are looked at.
   */
  private void handedIn(Region region) {
    for (String variable : models.handedTo(region.process))
      draft.presume(region.variable(variable, models.domain(variable)));
  }

  /** All nodes of a region, whose entry somebody else draws. */
  void translate(Region region) {
    for (FlowElement element : region.content) {
      if (element instanceof SequenceFlow || element instanceof StartEvent) continue;
      if (element instanceof BoundaryEvent) continue; // drawn with its host
      if (element instanceof SubProcess sub && sub.triggeredByEvent())
        events.eventSubProcess(region, sub);
      else if (element instanceof Activity activity) activities.translate(region, activity);
      else if (element instanceof Gateway gateway) gateways.translate(region, gateway);
      else if (element instanceof CatchEvent event) events.caught(region, event);
      else if (element instanceof ThrowEvent event) events.thrown(region, event);
      else if (element instanceof FlowNode node) throw unreadable(region, node, "unknown element");
    }
  }

  /** The token goes on along all outgoing flows. */
  void leave(Region region, FlowNode node, TransitionDraft step) {
    step.clear.add(counters(region, node));
    for (SequenceFlow flow : region.outgoing(node)) {
      if (flow.getConditionExpression() != null && !(node instanceof Gateway))
        throw unreadable(region, node, "a condition on a flow that leaves no gateway");
      follow(region, flow, step);
    }
  }

  void follow(Region region, SequenceFlow flow, TransitionDraft step) {
    step.flows.add(flow.getId());
    step.put(region.place(flow.getTarget().getId()));
  }

  /** Counters of the events attached to an activity; they begin anew with it. */
  List<Integer> counters(Region region, FlowNode node) {
    return countersOf.computeIfAbsent(
        region.path + "/" + node.getId(), key -> new java.util.ArrayList<>());
  }

  /** The values that a routing variable has, by the place where all of them are declared. */
  int variable(Region region, FlowNode node, String name) {
    List<String> values = models.domain(name);
    if (values == null) throw unreadable(region, node, "the undeclared variable " + name);
    return region.variable(name, values);
  }

  static List<StartEvent> startsIn(Collection<FlowElement> content) {
    return content.stream()
        .filter(StartEvent.class::isInstance)
        .map(StartEvent.class::cast)
        .toList();
  }

  static String formOf(FlowNode node) {
    return node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
  }

  /** A {@code camunda:property} of an element; null where it has none. */
  static String property(FlowNode node, String name) {
    if (node.getExtensionElements() == null) return null;
    return node.getExtensionElements().getElements().stream()
        .flatMap(e -> e.getDomElement().getChildElements().stream())
        .filter(e -> e.getLocalName().equals("property") && name.equals(e.getAttribute("name")))
        .map(e -> e.getAttribute("value"))
        .findFirst()
        .orElse(null);
  }

  static Unreadable unreadable(Region region, FlowNode node, String why) {
    return new Unreadable(
        region.process, node.getElementType().getTypeName() + " " + node.getId(), why);
  }
}
