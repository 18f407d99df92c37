package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** An end that terminates everything, or throws an error, which the parent catches. */
final class Ends implements Family {
  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return Scope.of(model).stream()
        .flatMap(scope -> scope.all(EndEvent.class).stream().flatMap(end -> other(scope, end)));
  }

  private static Stream<Change> other(Scope scope, EndEvent end) {
    String id = end.getId();
    Stream<Change> alone =
        Stream.of(
            new Change("terminate at " + id, model -> terminate(Edits.find(model, id))),
            new Change("throw an error at " + id, model -> fail(Edits.find(model, id))));
    if (scope.host() == null) return alone;
    return Stream.concat(
        alone,
        Scope.around(scope.host()).targets().stream()
            .filter(target -> !target.equals(scope.host()))
            .map(target -> caught(scope.host(), id, target)));
  }

  private static void terminate(EndEvent end) {
    end.getEventDefinitions()
        .add(
            end.getModelInstance()
                .newInstance(TerminateEventDefinition.class, "mutantTermination"));
  }

  static Error fail(EndEvent end) {
    BpmnModelInstance model = (BpmnModelInstance) end.getModelInstance();
    Error error = error(model);
    end.getEventDefinitions().add(thrown(model, error, "mutantFailure"));
    return error;
  }

  /** An event on the activity catches the error and leads on. */
  static void handle(Activity host, Error error, FlowNode target) {
    BpmnModelInstance model = (BpmnModelInstance) host.getModelInstance();
    BoundaryEvent event = Edits.beside(host, BoundaryEvent.class, "mutantEvent");
    event.setAttachedTo(host);
    event.getEventDefinitions().add(thrown(model, error, "mutantDefinition"));
    Edits.flow(event, target);
  }

  static Error error(BpmnModelInstance model) {
    Error error = model.newInstance(Error.class, "mutantError");
    error.setErrorCode("mutant");
    model.getDefinitions().addChildElement(error);
    return error;
  }

  private static ErrorEventDefinition thrown(BpmnModelInstance model, Error error, String id) {
    var definition = model.newInstance(ErrorEventDefinition.class, id);
    definition.setError(error);
    return definition;
  }

  private static Change caught(SubProcess host, String end, FlowNode target) {
    String sub = host.getId();
    String to = target.getId();
    return new Change(
        "throw an error at %s that leads to %s".formatted(end, to),
        model -> {
          Error error = fail(Edits.find(model, end));
          handle(Edits.find(model, sub), error, Edits.find(model, to));
        });
  }
}
