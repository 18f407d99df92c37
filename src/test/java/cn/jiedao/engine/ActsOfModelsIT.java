package cn.jiedao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiedaoTest
@Tag("INV-S-22")
class ActsOfModelsIT {
  @Autowired private List<CaseAct> acts;
  @Autowired private RepositoryService repository;

  @Test
  void every_withdrawal_tells_the_event_that_names_it_and_no_event_names_another_act() {
    Map<String, String> told =
        acts.stream()
            .filter(Withdrawal.class::isInstance)
            .map(Withdrawal.class::cast)
            .collect(Collectors.toMap(Withdrawal::id, Withdrawal::message));
    assertThat(named()).containsAllEntriesOf(told).isNotEmpty();
    assertThat(acts).extracting(CaseAct::id).containsAll(named().keySet());
  }

  /** Message of the event that names an act, by the act. */
  private Map<String, String> named() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .map(process -> repository.getBpmnModelInstance(process.getId()))
        .flatMap(model -> model.getModelElementsByType(CatchEvent.class).stream())
        .flatMap(event -> acts(event).map(act -> Map.entry(act, message(event))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<String> acts(CatchEvent event) {
    if (event.getExtensionElements() == null) return Stream.empty();
    return event
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> property.getCamundaName().equals("act"))
        .map(CamundaProperty::getCamundaValue);
  }

  private static String message(CatchEvent event) {
    var definition = (MessageEventDefinition) event.getEventDefinitions().iterator().next();
    return definition.getMessage().getName();
  }
}
