package cn.jiedao.law.prover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Gateways as the engine carries them out; one whose variable nobody set lets nothing pass. */
final class Gateways {
  private final Translation translation;
  private final NetDraft draft;

  Gateways(Translation translation) {
    this.translation = translation;
    this.draft = translation.draft;
  }

  void translate(Region region, Gateway gateway) {
    int arrived = region.place(gateway.getId());
    if (gateway instanceof ParallelGateway) parallel(region, gateway, arrived);
    else if (gateway instanceof ExclusiveGateway exclusive)
      choices(region, exclusive, exclusive.getDefault(), false, () -> draft.step().take(arrived));
    else if (gateway instanceof InclusiveGateway inclusive) inclusive(region, inclusive, arrived);
    else if (gateway instanceof EventBasedGateway events) awaiting(region, events, arrived);
    else throw Translation.unreadable(region, gateway, "unknown gateway");
  }

  /** The engine counts the tokens that came, whichever way they took. */
  private void parallel(Region region, Gateway gateway, int arrived) {
    int needed = Math.max(1, region.incoming(gateway).size());
    draft.limit(arrived, needed);
    TransitionDraft joined = draft.step().pass(gateway.getId(), region);
    for (int i = 0; i < needed; i++) joined.take(arrived);
    translation.leave(region, gateway, joined);
  }

  /** Goes on when no token can come any more. */
  private void inclusive(Region region, InclusiveGateway gateway, int arrived) {
    if (region.incoming(gateway).size() > 1) draft.limit(arrived, region.incoming(gateway).size());
    List<Integer> before = upstream(region, gateway);
    choices(
        region,
        gateway,
        gateway.getDefault(),
        true,
        () -> {
          TransitionDraft step = draft.step().take(arrived).absent(before);
          step.clear.add(List.of(arrived));
          return step;
        });
  }

  private interface Step {
    TransitionDraft begin();
  }

  /** One transition for each combination of values that the conditions read. */
  private void choices(
      Region region, Gateway gateway, SequenceFlow otherwise, boolean several, Step step) {
    List<SequenceFlow> flows = region.outgoing(gateway);
    var domains = new TreeMap<String, Collection<String>>();
    for (SequenceFlow flow : flows)
      for (String name : flow == otherwise ? Set.<String>of() : read(flow)) {
        translation.variable(region, gateway, name);
        domains.put(name, translation.models.domain(name));
      }
    for (Map<String, String> values : Conditions.combinations(domains)) {
      List<SequenceFlow> open =
          flows.stream().filter(flow -> flow != otherwise && isOpen(flow, values)).toList();
      if (open.isEmpty() && otherwise != null) open = List.of(otherwise);
      if (open.isEmpty() && !flows.isEmpty()) continue; // the token stays: a finding
      TransitionDraft passed = step.begin().pass(gateway.getId(), region);
      values.forEach(
          (name, value) -> {
            int variable = translation.variable(region, gateway, name);
            passed.test(variable, draft.variables.get(variable).indexOf(value));
          });
      for (SequenceFlow flow : several || open.isEmpty() ? open : open.subList(0, 1))
        translation.follow(region, flow, passed);
    }
  }

  private static Set<String> read(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        ? Set.of()
        : Conditions.variables(flow.getConditionExpression().getTextContent());
  }

  private static boolean isOpen(SequenceFlow flow, Map<String, String> values) {
    return flow.getConditionExpression() == null
        || Conditions.isTrue(flow.getConditionExpression().getTextContent(), values);
  }

  private void awaiting(Region region, EventBasedGateway gateway, int arrived) {
    for (SequenceFlow flow : region.outgoing(gateway)) {
      if (!(flow.getTarget() instanceof IntermediateCatchEvent event))
        throw Translation.unreadable(region, gateway, "a way that leads to no event");
      TransitionDraft caught =
          draft.event().take(arrived).pass(gateway.getId(), region).pass(event.getId(), region);
      caught.flows.add(flow.getId());
      translation.leave(region, event, caught);
      translation.activities.writing(region, event, caught);
    }
  }

  /** Places of the region from which a token can still come to the gateway. */
  private List<Integer> upstream(Region region, FlowNode gateway) {
    var seen = new HashSet<FlowNode>();
    var open = new ArrayDeque<FlowNode>(List.of(gateway));
    while (!open.isEmpty())
      for (SequenceFlow flow : region.incoming(open.pop()))
        if (flow.getSource() != gateway && seen.add(flow.getSource())) open.add(flow.getSource());
    var places = new ArrayList<Integer>();
    for (FlowNode node : seen) places.add(region.place(node.getId()));
    return places;
  }
}
