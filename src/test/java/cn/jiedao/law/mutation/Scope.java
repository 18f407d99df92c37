package cn.jiedao.law.mutation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Where flows may lead from one node to any other: a process, or the inside of a sub-process.
 *
 * @param host the sub-process; null for the process itself
 */
record Scope(SubProcess host, Collection<FlowElement> content) {
  static List<Scope> of(BpmnModelInstance model) {
    return Stream.concat(
            model.getModelElementsByType(Process.class).stream()
                .map(process -> new Scope(null, process.getFlowElements())),
            model.getModelElementsByType(SubProcess.class).stream()
                .map(sub -> new Scope(sub, sub.getFlowElements())))
        .toList();
  }

  /** The one that a node stands in. */
  static Scope around(FlowNode node) {
    return new Scope(null, node.getParentElement().getChildElementsByType(FlowElement.class));
  }

  <T extends FlowElement> List<T> all(Class<T> type) {
    return content.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Where a flow may lead. */
  List<FlowNode> targets() {
    return all(FlowNode.class).stream()
        .filter(node -> !(node instanceof StartEvent) && !(node instanceof BoundaryEvent))
        .toList();
  }

  List<SequenceFlow> from(FlowNode node) {
    return all(SequenceFlow.class).stream().filter(flow -> flow.getSource().equals(node)).toList();
  }

  List<SequenceFlow> to(FlowNode node) {
    return all(SequenceFlow.class).stream().filter(flow -> flow.getTarget().equals(node)).toList();
  }

  List<FlowNode> next(FlowNode node) {
    return from(node).stream().map(SequenceFlow::getTarget).toList();
  }

  /** What comes after a node, over any number of flows. */
  Set<FlowNode> after(FlowNode node) {
    var seen = new LinkedHashSet<FlowNode>();
    var open = new ArrayDeque<FlowNode>(next(node));
    while (!open.isEmpty()) {
      FlowNode one = open.pop();
      if (seen.add(one)) open.addAll(next(one));
    }
    return seen;
  }
}
