package cn.jiedao.law.prover;

import cn.jiedao.law.prover.Activities.Active;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Who handles an error or an escalation: the nearest that catches its code, through calls too. */
final class Handlers {
  private final Translation translation;

  Handlers(Translation translation) {
    this.translation = translation;
  }

  void hand(Region region, ThrowEvent event, EventDefinition thrown, TransitionDraft step) {
    for (Region scope = region; scope != null; ) {
      if (bySubProcess(scope, thrown, region, event, step)) return;
      Region outermost = scope;
      while (outermost.parent != null && outermost.parent.host == scope.host && scope.host != null)
        outermost = outermost.parent;
      if (outermost.parent == null) break;
      if (byBoundary(outermost, thrown, region, event, step)) return;
      scope = outermost.parent;
    }
    if (thrown instanceof ErrorEventDefinition)
      throw Translation.unreadable(region, event, "an error that nobody catches");
    translation.leave(region, event, step);
  }

  private boolean bySubProcess(
      Region scope, EventDefinition thrown, Region region, ThrowEvent event, TransitionDraft step) {
    Optional<SubProcess> handler =
        scope.content.stream()
            .filter(e -> e instanceof SubProcess sub && sub.triggeredByEvent())
            .map(SubProcess.class::cast)
            .filter(sub -> catches(startOf(sub).getEventDefinitions(), thrown))
            .findFirst();
    if (handler.isEmpty()) return false;
    StartEvent start = startOf(handler.get());
    if (start.isInterrupting()) step.cancel(scope);
    else translation.leave(region, event, step);
    Region inside = translation.events.eventScope(scope, handler.get());
    translation.events.begin(inside, start, step.put(inside.marker));
    return true;
  }

  private boolean byBoundary(
      Region scope, EventDefinition thrown, Region region, ThrowEvent event, TransitionDraft step) {
    Optional<BoundaryEvent> handler =
        Attached.attachedTo(scope.parent, scope.host).stream()
            .filter(boundary -> catches(boundary.getEventDefinitions(), thrown))
            .findFirst();
    if (handler.isEmpty()) return false;
    if (handler.get().cancelActivity())
      translation.attached.interrupt(
          scope.parent, scope.host, new Active(scope.marker, scope), step);
    else translation.leave(region, event, step);
    step.pass(handler.get().getId(), scope.parent);
    translation.leave(scope.parent, handler.get(), step);
    return true;
  }

  private static StartEvent startOf(SubProcess sub) {
    return Translation.startsIn(sub.getFlowElements()).get(0);
  }

  private static boolean catches(Collection<EventDefinition> definitions, EventDefinition thrown) {
    return definitions.stream()
        .anyMatch(
            caught -> {
              if (caught instanceof ErrorEventDefinition mine
                  && thrown instanceof ErrorEventDefinition its)
                return mine.getError() == null
                    || its.getError() != null
                        && Objects.equals(
                            mine.getError().getErrorCode(), its.getError().getErrorCode());
              return caught instanceof EscalationEventDefinition mine
                  && thrown instanceof EscalationEventDefinition its
                  && (mine.getEscalation() == null
                      || its.getEscalation() != null
                          && Objects.equals(
                              mine.getEscalation().getEscalationCode(),
                              its.getEscalation().getEscalationCode()));
            });
  }
}
