package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Each flow leads to each other node of its scope. */
final class Redirections implements Family {
  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return Scope.of(model).stream()
        .flatMap(
            scope ->
                scope.all(SequenceFlow.class).stream()
                    .flatMap(
                        flow ->
                            scope.targets().stream()
                                .filter(target -> !target.equals(flow.getTarget()))
                                .map(target -> redirect(flow, target))));
  }

  private static Change redirect(SequenceFlow flow, FlowNode target) {
    String from = flow.getId();
    String to = target.getId();
    return new Change(
        "redirect %s to %s".formatted(from, to), model -> Edits.redirect(model, from, to));
  }
}
