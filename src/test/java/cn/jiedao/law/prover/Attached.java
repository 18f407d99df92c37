package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Activities.Active;
import cn.jiedao.law.prover.Net.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Events attached to an activity, and how often an event fires that interrupts nothing. */
final class Attached {
  private final Translation translation;
  private final NetDraft draft;

  Attached(Translation translation) {
    this.translation = translation;
    this.draft = translation.draft;
  }

  /** Boundary events: each may fire at any moment at which its activity is active. */
  void draw(Region region, Activity host, Active active) {
    for (BoundaryEvent event : attachedTo(region, host)) {
      EventDefinition definition = Events.definition(region, event, event.getEventDefinitions());
      Events.known(region, event, definition);
      if (event.cancelActivity()) {
        TransitionDraft fired = firedBy(definition).pass(event.getId(), region);
        interrupt(region, host, active, fired);
        translation.leave(region, event, fired);
        translation.activities.writing(region, event, fired);
      } else
        for (TransitionDraft fired : firings(region, host, event, definition, active.place())) {
          translation.leave(region, event, fired.pass(event.getId(), region));
          translation.activities.writing(region, event, fired);
        }
    }
  }

  TransitionDraft firedBy(EventDefinition definition) {
    TransitionDraft fired = draft.event();
    if (definition instanceof ErrorEventDefinition) fired.when = When.ANY_TIME;
    return fired;
  }

  static List<BoundaryEvent> attachedTo(Region region, FlowNode host) {
    return region.content.stream()
        .filter(e -> e instanceof BoundaryEvent event && event.getAttachedTo().equals(host))
        .map(BoundaryEvent.class::cast)
        .toList();
  }

  void interrupt(Region region, FlowNode host, Active active, TransitionDraft fired) {
    fired.take(active.place()).clear.add(translation.counters(region, host));
    if (active.inside() != null) {
      fired.cancel(active.inside());
      if (!active.inside().process.equals(region.process)) fired.forget(active.inside());
    }
  }

  /** Each firing of an event that does not interrupt is remembered, and counted. */
  List<TransitionDraft> firings(
      Region region, FlowNode host, FlowNode event, EventDefinition definition, int active) {
    boolean once =
        definition instanceof EscalationEventDefinition // besides those that the model throws
            || definition instanceof TimerEventDefinition timer && timer.getTimeCycle() == null;
    var firings = new ArrayList<TransitionDraft>();
    int before = -1;
    for (int i = 1; i <= (once ? 1 : Abstraction.FIRINGS); i++) {
      int fired = region.counter(event.getId() + " fired " + i);
      translation.counters(region, host).add(fired);
      TransitionDraft firing = draft.event().needs(active).absent(List.of(fired)).put(fired);
      if (before >= 0) firing.needs(before);
      firings.add(firing);
      before = fired;
    }
    widen(region, event, new HashSet<>());
    return firings;
  }

  /** Beside what is interrupted nowhere, a second token may run. */
  private void widen(Region region, FlowNode node, Set<FlowNode> seen) {
    region
        .outgoing(node)
        .forEach(
            flow -> {
              if (!seen.add(flow.getTarget())) return;
              draft.limit(region.place(flow.getTarget().getId()), Abstraction.FIRINGS);
              widen(region, flow.getTarget(), seen);
            });
  }
}
