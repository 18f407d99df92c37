package cn.jiedao.law.mutation;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the changes of models have in common; elements are named by their ids. */
final class Edits {
  private Edits() {}

  static <T extends ModelElementInstance> T find(BpmnModelInstance model, String id) {
    T element = model.getModelElementById(id);
    if (element == null) throw new IllegalStateException("there is no element " + id);
    return element;
  }

  static void redirect(BpmnModelInstance model, String flow, String target) {
    Edits.<SequenceFlow>find(model, flow).setTarget(find(model, target));
  }

  /** A new element beside one that is there. */
  static <T extends FlowElement> T beside(FlowElement sibling, Class<T> type, String id) {
    T element = sibling.getModelInstance().newInstance(type, id);
    sibling.getParentElement().addChildElement(element);
    return element;
  }

  static void flow(FlowNode from, FlowNode to) {
    SequenceFlow flow = beside(from, SequenceFlow.class, from.getId() + "To" + to.getId());
    flow.setSource(from);
    flow.setTarget(to);
  }

  static void remove(FlowElement element) {
    element.getParentElement().removeChildElement(element);
  }

  /** With the events attached to it, and every flow that would lead nowhere. */
  static void removeNode(FlowNode node) {
    var siblings = Scope.around(node);
    for (BoundaryEvent event : siblings.all(BoundaryEvent.class))
      if (event.getAttachedTo().equals(node)) removeNode(event);
    siblings = Scope.around(node);
    siblings.from(node).forEach(Edits::remove);
    siblings.to(node).forEach(Edits::remove);
    remove(node);
  }

  /** The same node as another type; its flows stay. */
  static <T extends FlowNode> T retype(FlowNode node, Class<T> type) {
    var siblings = Scope.around(node);
    var from = siblings.from(node);
    var to = siblings.to(node);
    T other = node.getModelInstance().newInstance(type, node.getId() + "Other");
    node.getParentElement().addChildElement(other);
    from.forEach(flow -> flow.setSource(other));
    to.forEach(flow -> flow.setTarget(other));
    String id = node.getId();
    remove(node);
    other.setId(id);
    return other;
  }

  static EventDefinition timer(BpmnModelInstance model) {
    var timer = model.newInstance(TimerEventDefinition.class, "mutantDefinition");
    var duration = model.newInstance(TimeDuration.class);
    duration.setTextContent("PT1H");
    timer.setTimeDuration(duration);
    return timer;
  }

  static EventDefinition message(BpmnModelInstance model) {
    var message = model.newInstance(Message.class, "mutantMessage");
    message.setName("mutant.message");
    model.getDefinitions().addChildElement(message);
    var definition = model.newInstance(MessageEventDefinition.class, "mutantDefinition");
    definition.setMessage(message);
    return definition;
  }
}
