package cn.jiedao.law.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Gateways take another way than the outcome says, conditions and delegates accept more values. */
final class Outcomes implements Family {
  private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

  @Override
  public Stream<Change> changes(BpmnModelInstance model, Map<String, List<String>> domains) {
    return Stream.of(
            model.getModelElementsByType(ExclusiveGateway.class).stream().flatMap(Outcomes::swaps),
            model.getModelElementsByType(ConditionExpression.class).stream()
                .flatMap(condition -> widened(condition, domains)),
            model.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> "writes".equals(property.getCamundaName()))
                .flatMap(property -> written(property, domains)))
        .flatMap(changes -> changes);
  }

  private static Stream<Change> swaps(ExclusiveGateway gateway) {
    var flows = Scope.around(gateway).from(gateway);
    var changes = new ArrayList<Change>();
    for (int i = 0; i < flows.size(); i++)
      for (int j = i + 1; j < flows.size(); j++)
        changes.add(swap(gateway.getId(), flows.get(i), flows.get(j)));
    return changes.stream();
  }

  /** Each leads where the other did; the conditions, and the default, stay. */
  private static Change swap(String gateway, SequenceFlow one, SequenceFlow other) {
    String first = one.getId();
    String second = other.getId();
    String firstTarget = one.getTarget().getId();
    String secondTarget = other.getTarget().getId();
    return new Change(
        "swap %s and %s".formatted(first, second),
        model -> {
          Edits.redirect(model, first, secondTarget);
          Edits.redirect(model, second, firstTarget);
        });
  }

  private static Stream<Change> widened(
      ConditionExpression condition, Map<String, List<String>> domains) {
    String flow = ((SequenceFlow) condition.getParentElement()).getId();
    Matcher asked = CONDITION.matcher(condition.getTextContent());
    if (!asked.matches()) throw new IllegalStateException(flow + ": " + condition.getTextContent());
    return domains.get(asked.group(1)).stream()
        .filter(value -> !value.equals(asked.group(2)))
        .map(value -> widen(flow, asked.group(1), asked.group(2), value));
  }

  private static Change widen(String flow, String variable, String value, String more) {
    return new Change(
        "widen %s by %s".formatted(flow, more),
        model ->
            Edits.<SequenceFlow>find(model, flow)
                .getConditionExpression()
                .setTextContent(
                    "${%1$s == '%2$s' || %1$s == '%3$s'}".formatted(variable, value, more)));
  }

  private static Stream<Change> written(
      CamundaProperty property, Map<String, List<String>> domains) {
    String writes = property.getCamundaValue();
    String element = elementOf(property).getId();
    String variable = writes.substring(0, writes.indexOf(':')).strip();
    List<String> values = List.of(writes.substring(writes.indexOf(':') + 1).strip().split(", *"));
    return domains.get(variable).stream()
        .filter(value -> !values.contains(value))
        .map(
            value ->
                new Change(
                    "let %s write %s".formatted(element, value),
                    model -> writesOf(model, element).setCamundaValue(writes + ", " + value)));
  }

  private static CamundaProperty writesOf(BpmnModelInstance model, String element) {
    return model.getModelElementsByType(CamundaProperty.class).stream()
        .filter(property -> "writes".equals(property.getCamundaName()))
        .filter(property -> elementOf(property).getId().equals(element))
        .findFirst()
        .orElseThrow();
  }

  private static FlowElement elementOf(CamundaProperty property) {
    return (FlowElement) property.getParentElement().getParentElement().getParentElement();
  }
}
