package cn.jiedao.law.prover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.*;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A small model, drawn line by line, and what the prover finds in it. */
final class Sketch {
  private final BpmnModelInstance model = Bpmn.createEmptyModel();
  private final Map<String, List<String>> domains = new TreeMap<>();
  private final List<BpmnModelInstance> called = new ArrayList<>();
  private final Process process;
  private ModelElementInstance scope;

  Sketch(String id) {
    Definitions definitions = model.newInstance(Definitions.class);
    definitions.setTargetNamespace("sketch");
    model.setDefinitions(definitions);
    process = model.newInstance(Process.class, id);
    definitions.addChildElement(process);
    scope = process;
  }

  /** Nodes of one type in the present scope. */
  Sketch draw(Class<? extends FlowNode> type, String... ids) {
    for (String id : ids) scope.addChildElement(model.newInstance(type, id));
    return this;
  }

  Sketch starts(String... ids) {
    return draw(StartEvent.class, ids);
  }

  Sketch ends(String... ids) {
    return draw(EndEvent.class, ids);
  }

  Sketch tasks(String... ids) {
    return draw(UserTask.class, ids);
  }

  /** A service task that decides a variable: {@code outcome: a, b}. */
  Sketch deciding(String id, String writes) {
    draw(ServiceTask.class, id);
    CamundaProperties properties = model.newInstance(CamundaProperties.class);
    CamundaProperty property = model.newInstance(CamundaProperty.class);
    property.setCamundaName("writes");
    property.setCamundaValue(writes);
    properties.addChildElement(property);
    extend(id, properties);
    domain(writes);
    return this;
  }

  /** Declares a variable and its values. */
  Sketch domain(String declared) {
    String[] parts = declared.split(": ");
    domains.put(parts[0], Arrays.asList(parts[1].split(", ")));
    return this;
  }

  /** A chain of flows: {@code a > b > c}. */
  Sketch flows(String chain) {
    String[] nodes = chain.split(" > ");
    for (int i = 1; i < nodes.length; i++) flow(nodes[i - 1], nodes[i], null);
    return this;
  }

  /** A flow with a condition, as in {@code outcome == 'a'}. */
  Sketch when(String condition, String flow) {
    String[] nodes = flow.split(" > ");
    return flow(nodes[0], nodes[1], condition);
  }

  Sketch otherwise(String flow) {
    flows(flow);
    String[] nodes = flow.split(" > ");
    SequenceFlow last = model.getModelElementById(nodes[0] + "To" + nodes[1]);
    if (node(nodes[0]) instanceof InclusiveGateway gateway) gateway.setDefault(last);
    else ((ExclusiveGateway) node(nodes[0])).setDefault(last);
    return this;
  }

  private Sketch flow(String from, String to, String condition) {
    SequenceFlow flow = model.newInstance(SequenceFlow.class, from + "To" + to);
    node(from).getParentElement().addChildElement(flow);
    flow.setSource(node(from));
    flow.setTarget(node(to));
    if (condition != null) {
      ConditionExpression expression = model.newInstance(ConditionExpression.class);
      expression.setTextContent("${" + condition + "}");
      flow.setConditionExpression(expression);
    }
    return this;
  }

  /** Takes flows away: {@code a > b}. */
  Sketch without(String flow) {
    ModelElementInstance old = model.getModelElementById(flow.replace(" > ", "To"));
    old.getParentElement().removeChildElement(old);
    return this;
  }

  /** What follows is drawn inside this sub-process. */
  Sketch inside(String id) {
    draw(SubProcess.class, id);
    scope = node(id);
    return this;
  }

  Sketch onEvent(String id) {
    inside(id);
    ((SubProcess) scope).setTriggeredByEvent(true);
    return this;
  }

  Sketch outside() {
    scope = process;
    return this;
  }

  Sketch boundary(
      String id, String host, boolean interrupting, Class<? extends EventDefinition> on) {
    BoundaryEvent event = model.newInstance(BoundaryEvent.class, id);
    node(host).getParentElement().addChildElement(event);
    event.setAttachedTo((Activity) node(host));
    event.setCancelActivity(interrupting);
    return define(id, on);
  }

  /** Gives an event its definition. */
  Sketch define(String id, Class<? extends EventDefinition> on) {
    node(id).addChildElement(model.newInstance(on));
    return this;
  }

  Sketch several(String id, String list, boolean sequential) {
    var loop = model.newInstance(MultiInstanceLoopCharacteristics.class);
    loop.setCamundaCollection("${" + list + "(execution)}");
    loop.setSequential(sequential);
    node(id).addChildElement(loop);
    return this;
  }

  /** A call that takes one outcome back. */
  Sketch calls(String id, Sketch other, String outcome) {
    draw(CallActivity.class, id);
    ((CallActivity) node(id)).setCalledElement(other.process.getId());
    if (outcome != null) {
      CamundaOut out = model.newInstance(CamundaOut.class);
      out.setCamundaSource(outcome);
      out.setCamundaTarget(outcome);
      extend(id, out);
    }
    called.add(other.model);
    domains.putAll(other.domains);
    return this;
  }

  private void extend(String id, ModelElementInstance extension) {
    ExtensionElements elements = model.newInstance(ExtensionElements.class);
    node(id).insertElementAfter(elements, null);
    elements.addChildElement(extension);
  }

  @SuppressWarnings("unchecked")
  <T extends ModelElementInstance> T node(String id) {
    return (T) model.getModelElementById(id);
  }

  /** What the prover finds, one text a finding. */
  List<String> findings(Property... properties) {
    return new Prover(models())
        .prove(process.getId(), List.of(properties)).findings().stream()
            .map(Finding::toString)
            .toList();
  }

  /** With every value that is decided. */
  Exploration explored() {
    return Exploration.ofEverything(process.getId(), models());
  }

  private Models models() {
    var all = new ArrayList<>(called);
    all.add(model);
    return Models.of(domains, all);
  }
}
