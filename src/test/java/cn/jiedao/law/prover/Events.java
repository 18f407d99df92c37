package cn.jiedao.law.prover;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Events: those that begin, are awaited, are thrown, or open an event sub-process. */
final class Events {
  private static final List<Class<? extends EventDefinition>> AWAITED =
      List.of(
          MessageEventDefinition.class,
          TimerEventDefinition.class,
          SignalEventDefinition.class,
          ErrorEventDefinition.class,
          EscalationEventDefinition.class);

  private final Translation translation;
  private final NetDraft draft;
  private final Map<String, Region> scopes = new HashMap<>();

  Events(Translation translation) {
    this.translation = translation;
    this.draft = translation.draft;
  }

  void begin(Region region, StartEvent event, TransitionDraft step) {
    translation.leave(region, event, step.pass(event.getId(), region));
  }

  /**
   * An event that is waited for, unless an event gateway stands before it, or a link leads to it.
   */
  void caught(Region region, CatchEvent event) {
    EventDefinition definition = definition(region, event, event.getEventDefinitions());
    int arrived = region.place(event.getId());
    boolean link = definition instanceof LinkEventDefinition;
    if (!link) known(region, event, definition);
    TransitionDraft caught = (link ? draft.step() : draft.event()).take(arrived);
    translation.leave(region, event, caught.pass(event.getId(), region));
    translation.activities.writing(region, event, caught);
  }

  void thrown(Region region, ThrowEvent event) {
    TransitionDraft thrown = draft.step().take(region.place(event.getId()));
    thrown.pass(event.getId(), region);
    if (event.getEventDefinitions().isEmpty()) translation.leave(region, event, thrown);
    else throwing(region, event, definition(region, event, event.getEventDefinitions()), thrown);
  }

  private void throwing(
      Region region, ThrowEvent event, EventDefinition definition, TransitionDraft thrown) {
    if (definition instanceof TerminateEventDefinition) thrown.cancel(region);
    else if (definition instanceof ErrorEventDefinition
        || definition instanceof EscalationEventDefinition)
      new Handlers(translation).hand(region, event, definition, thrown);
    else if (definition instanceof LinkEventDefinition link)
      thrown.put(region.place(target(region, event, link).getId()));
    else if (definition instanceof MessageEventDefinition
        || definition instanceof SignalEventDefinition) translation.leave(region, event, thrown);
    else throw Translation.unreadable(region, event, "unknown event");
  }

  private FlowNode target(Region region, ThrowEvent from, LinkEventDefinition link) {
    for (FlowElement element : region.content)
      if (element instanceof CatchEvent event)
        for (EventDefinition one : event.getEventDefinitions())
          if (one instanceof LinkEventDefinition other && other.getName().equals(link.getName()))
            return event;
    throw Translation.unreadable(region, from, "a link that leads nowhere");
  }

  void eventSubProcess(Region region, SubProcess sub) {
    List<StartEvent> starts = Translation.startsIn(sub.getFlowElements());
    if (starts.size() != 1)
      throw Translation.unreadable(region, sub, starts.size() + " start events inside");
    StartEvent start = starts.get(0);
    EventDefinition definition = definition(region, start, start.getEventDefinitions());
    known(region, start, definition);
    Region inside = eventScope(region, sub);
    List<TransitionDraft> firings;
    if (start.isInterrupting()) {
      int fired = region.counter(sub.getId() + " fired");
      firings =
          List.of(
              translation
                  .attached
                  .firedBy(definition)
                  .needs(region.marker)
                  .absent(List.of(fired))
                  .cancel(region)
                  .put(fired));
    } else firings = translation.attached.firings(region, sub, start, definition, region.marker);
    for (TransitionDraft firing : firings) {
      begin(inside, start, firing.put(inside.marker));
      translation.activities.writing(inside, start, firing);
    }
    translation.translate(inside);
    TransitionDraft ended = draft.step().take(inside.marker).absent(inside.tokens);
    ended.clear.add(inside.counters);
    ended.pass(sub.getId(), region);
  }

  /** The inside of an event sub-process, which may be entered from several places. */
  Region eventScope(Region region, SubProcess sub) {
    return scopes.computeIfAbsent(
        region.path + "/" + sub.getId(),
        path -> {
          Region inside = region.inside(sub, sub.getFlowElements());
          inside.marker = region.place(sub.getId() + " active");
          return inside;
        });
  }

  static EventDefinition definition(
      Region region, FlowNode event, Collection<EventDefinition> definitions) {
    if (definitions.size() != 1)
      throw Translation.unreadable(region, event, definitions.size() + " event definitions");
    return definitions.iterator().next();
  }

  static void known(Region region, FlowNode event, EventDefinition definition) {
    if (AWAITED.stream().noneMatch(type -> type.isInstance(definition)))
      throw Translation.unreadable(region, event, "a " + definition.getElementType().getTypeName());
  }
}
