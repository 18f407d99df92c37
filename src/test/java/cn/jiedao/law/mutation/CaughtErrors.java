package cn.jiedao.law.mutation;

import cn.jiedao.law.mutation.Mutant.Edit;
import cn.jiedao.law.prover.Models;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** What a process calls ends with an error, which the call catches and takes to each other node. */
final class CaughtErrors {
  private final Models models;

  CaughtErrors(Models models) {
    this.models = models;
  }

  Stream<Mutant> of(String caller) {
    return models.model(caller).getModelElementsByType(CallActivity.class).stream()
        .flatMap(
            call ->
                Scope.of(models.model(call.getCalledElement())).get(0).all(EndEvent.class).stream()
                    .flatMap(
                        end ->
                            Scope.around(call).targets().stream()
                                .map(target -> caught(caller, call, end, target))));
  }

  private static Mutant caught(String caller, CallActivity call, EndEvent end, FlowNode target) {
    String by = call.getId();
    String from = end.getId();
    String to = target.getId();
    return new Mutant(
        caller,
        "catch an error at %s on %s to %s".formatted(from, by, to),
        List.of(
            new Edit(call.getCalledElement(), model -> Ends.fail(Edits.find(model, from))),
            new Edit(
                caller,
                model ->
                    Ends.handle(Edits.find(model, by), Ends.error(model), Edits.find(model, to)))));
  }
}
