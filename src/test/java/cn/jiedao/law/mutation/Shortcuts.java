package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** An event attached to an activity, or a second start, leads to each node of the scope. */
final class Shortcuts implements Family {
  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return Scope.of(model).stream().flatMap(scope -> Stream.concat(attached(scope), starts(scope)));
  }

  private static Stream<Change> attached(Scope scope) {
    return scope.all(Activity.class).stream()
        .filter(Shortcuts::waits)
        .flatMap(
            activity ->
                scope.targets().stream()
                    .flatMap(
                        target ->
                            Stream.of(
                                attach("timer", true, activity, target, Edits::timer),
                                attach("message", true, activity, target, Edits::message),
                                attach("reminder", false, activity, target, Edits::timer))));
  }

  /** What is done at once leaves no time for an event. */
  private static boolean waits(Activity activity) {
    return activity instanceof UserTask
        || activity instanceof ReceiveTask
        || activity instanceof CallActivity
        || activity instanceof SubProcess
        || activity.isCamundaAsyncBefore();
  }

  private static Change attach(
      String kind,
      boolean interrupts,
      Activity activity,
      FlowNode target,
      Function<BpmnModelInstance, EventDefinition> definition) {
    String from = activity.getId();
    String to = target.getId();
    return new Change(
        "add a %s on %s to %s".formatted(kind, from, to),
        model -> {
          Activity host = Edits.find(model, from);
          BoundaryEvent event = Edits.beside(host, BoundaryEvent.class, "mutantEvent");
          event.setAttachedTo(host);
          event.setCancelActivity(interrupts);
          event.getEventDefinitions().add(definition.apply(model));
          Edits.flow(event, Edits.find(model, to));
        });
  }

  /** A sub-process that is no event sub-process has one start only. */
  private static Stream<Change> starts(Scope scope) {
    if (scope.host() != null) return Stream.empty();
    return scope.targets().stream()
        .map(FlowNode::getId)
        .map(
            target ->
                new Change("start a second time at " + target, model -> start(model, target)));
  }

  private static void start(BpmnModelInstance model, String target) {
    var process = model.getModelElementsByType(Process.class).iterator().next();
    StartEvent start = model.newInstance(StartEvent.class, "mutantStart");
    process.addChildElement(start);
    start.getEventDefinitions().add(Edits.message(model));
    Edits.flow(start, Edits.find(model, target));
  }
}
