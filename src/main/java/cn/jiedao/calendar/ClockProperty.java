package cn.jiedao.calendar;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The property {@code clock} of an element of the model that is being carried out. */
final class ClockProperty {
  private ClockProperty() {}

  static Optional<String> of(DelegateExecution step, String element) {
    BaseElement found = step.getBpmnModelInstance().getModelElementById(element);
    if (found == null || found.getExtensionElements() == null) {
      return Optional.empty();
    }
    return found
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> "clock".equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }
}
