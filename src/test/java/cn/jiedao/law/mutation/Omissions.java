package cn.jiedao.law.mutation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** An activity or event is left out, a branch of a gateway is missing. */
final class Omissions implements Family {
  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return Scope.of(model).stream()
        .flatMap(
            scope ->
                Stream.concat(
                    scope.all(FlowNode.class).stream().flatMap(Omissions::node),
                    scope.all(SequenceFlow.class).stream()
                        .filter(flow -> scope.from(flow.getSource()).size() > 1)
                        .map(Omissions::branch)));
  }

  private static Stream<Change> node(FlowNode node) {
    String id = node.getId();
    if (node instanceof Activity || node instanceof IntermediateCatchEvent)
      return Stream.of(new Change("drop " + id, model -> bypass(Edits.find(model, id))));
    if (node instanceof BoundaryEvent)
      return Stream.of(new Change("drop " + id, model -> Edits.removeNode(Edits.find(model, id))));
    return Stream.empty();
  }

  private static void bypass(FlowNode node) {
    var scope = Scope.around(node);
    FlowNode next = scope.next(node).get(0);
    scope.to(node).forEach(flow -> flow.setTarget(next));
    Edits.removeNode(node);
  }

  private static Change branch(SequenceFlow flow) {
    String id = flow.getId();
    return new Change("drop " + id, model -> Edits.remove(Edits.find(model, id)));
  }
}
