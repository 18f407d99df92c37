package cn.jiedao.law;

import cn.jiedao.law.prover.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the catalogue may speak of: the processes, their elements, their routing variables. */
record Elements(Models models) {
  /** An element with its own name, or its id where it has none. */
  record Element(String process, String id, String label) {}

  static Elements ofTheModels() {
    return new Elements(Models.below(Path.of("")));
  }

  Set<String> processes() {
    return models.processes();
  }

  /** The element of the process, or else of what it calls. */
  Optional<Element> find(String process, String id) {
    BpmnModelInstance model = models.model(process);
    if (model == null) return Optional.empty();
    ModelElementInstance own = model.getModelElementById(id);
    if (own instanceof FlowNode node)
      return Optional.of(new Element(process, id, node.getName() == null ? id : node.getName()));
    return model.getModelElementsByType(CallActivity.class).stream()
        .flatMap(call -> find(call.getCalledElement(), id).stream())
        .findFirst();
  }

  /** The values of a routing variable, none where there is no such variable. */
  List<String> values(String variable) {
    return models.domains().getOrDefault(variable, List.of());
  }
}
