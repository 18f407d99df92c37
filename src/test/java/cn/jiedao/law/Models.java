package cn.jiedao.law;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the catalogue may speak of: the processes, their elements, their routing variables. */
final class Models {
  /** An element with its own name, or its id where it has none. */
  record Element(String process, String id, String label) {}

  private final Map<String, Map<String, Element>> elements = new TreeMap<>();
  private final Map<String, Set<String>> calls = new TreeMap<>();
  private final Map<String, List<String>> variables;

  private Models(Map<String, List<String>> variables) {
    this.variables = variables;
  }

  static Models read() throws IOException {
    Path folder = Path.of("processes");
    try (Reader file =
            Files.newBufferedReader(
                folder.resolve("routing-variables.yaml"), StandardCharsets.UTF_8);
        Stream<Path> files = Files.walk(folder)) {
      var models = new Models(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
      files
          .filter(path -> path.toString().endsWith(".bpmn"))
          .sorted()
          .forEach(path -> models.add(Bpmn.readModelFromFile(path.toFile())));
      return models;
    }
  }

  private void add(BpmnModelInstance model) {
    String process = model.getModelElementsByType(Process.class).iterator().next().getId();
    var own = new LinkedHashMap<String, Element>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      String label = node.getName() == null ? node.getId() : node.getName();
      own.put(node.getId(), new Element(process, node.getId(), label));
    }
    elements.put(process, own);
    var called = new LinkedHashSet<String>();
    model
        .getModelElementsByType(CallActivity.class)
        .forEach(call -> called.add(call.getCalledElement()));
    calls.put(process, called);
  }

  Set<String> processes() {
    return elements.keySet();
  }

  /** The element of the process, or else of what it calls. */
  Optional<Element> element(String process, String id) {
    Element own = elements.getOrDefault(process, Map.of()).get(id);
    if (own != null) return Optional.of(own);
    return calls.getOrDefault(process, Set.of()).stream()
        .flatMap(called -> element(called, id).stream())
        .findFirst();
  }

  /** The values of a routing variable, none where there is no such variable. */
  List<String> values(String variable) {
    return variables.getOrDefault(variable, List.of());
  }
}
