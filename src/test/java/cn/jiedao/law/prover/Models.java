package cn.jiedao.law.prover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.yaml.snakeyaml.Yaml;

/**
 * What the prover reads: models, the fields of forms that route, decisions, and the variables'
 * domains.
 */
public final class Models {
  /**
   * A field of a form that decides where the process goes; it may be left out where it can be
   * hidden.
   */
  record Answer(String variable, List<String> values, boolean always) {}

  private final Map<String, BpmnModelInstance> models;
  private final Map<String, List<Answer>> forms;
  private final Map<String, List<String>> domains;
  private final Decisions decisions;

  private Models(
      Map<String, BpmnModelInstance> models,
      Map<String, List<Answer>> forms,
      Map<String, List<String>> domains,
      Decisions decisions) {
    this.models = models;
    this.forms = forms;
    this.domains = domains;
    this.decisions = decisions;
  }

  /**
   * @param root holds {@code processes} and {@code forms}
   */
  public static Models below(Path root) {
    var models = new TreeMap<String, BpmnModelInstance>();
    for (Path file : files(root.resolve("processes"), ".bpmn")) {
      BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
      models.put(processOf(model).getId(), model);
    }
    var forms = new TreeMap<String, List<Answer>>();
    for (Path file : files(root.resolve("forms"), ".form")) readForm(file, forms);
    return new Models(
        models,
        forms,
        domains(root.resolve("processes/routing-variables.yaml")),
        new Decisions(files(root.resolve("processes"), ".dmn")));
  }

  /** Models without forms and decisions. */
  static Models of(Map<String, List<String>> domains, Collection<BpmnModelInstance> all) {
    var models = new TreeMap<String, BpmnModelInstance>();
    all.forEach(model -> models.put(processOf(model).getId(), model));
    return new Models(models, Map.of(), domains, new Decisions(List.of()));
  }

  /** The same, but for one model. */
  public Models with(BpmnModelInstance changed) {
    var others = new TreeMap<>(models);
    others.put(processOf(changed).getId(), changed);
    return new Models(others, forms, domains, decisions);
  }

  public Set<String> processes() {
    return Collections.unmodifiableSet(models.keySet());
  }

  public BpmnModelInstance model(String process) {
    return models.get(process);
  }

  /** Chinese names of all elements of all models, by id. */
  public Map<String, String> labels() {
    var labels = new TreeMap<String, String>();
    for (BpmnModelInstance model : models.values())
      for (FlowElement element : model.getModelElementsByType(FlowElement.class))
        if (element.getName() != null) labels.put(element.getId(), element.getName());
    return labels;
  }

  /** Events by which a party takes back what it asked for. */
  Set<String> acts() {
    var acts = new TreeSet<String>();
    for (BpmnModelInstance model : models.values())
      for (CatchEvent event : model.getModelElementsByType(CatchEvent.class))
        if (!(event instanceof IntermediateCatchEvent)
            && Translation.property(event, "act") != null) acts.add(event.getId());
    return acts;
  }

  /** Routing variables that callers of a process hand to it. */
  Set<String> handedTo(String process) {
    var handed = new TreeSet<String>();
    for (BpmnModelInstance model : models.values())
      for (CallActivity call : model.getModelElementsByType(CallActivity.class))
        if (process.equals(call.getCalledElement()) && call.getExtensionElements() != null)
          for (CamundaIn in :
              call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
            if (domains.containsKey(in.getCamundaTarget())) handed.add(in.getCamundaTarget());
    return handed;
  }

  List<String> domain(String variable) {
    return domains.get(variable);
  }

  public Map<String, List<String>> domains() {
    return domains;
  }

  List<Answer> answers(String form) {
    return forms.get(form);
  }

  Decisions decisions() {
    return decisions;
  }

  static Process processOf(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  private static void readForm(Path file, Map<String, List<Answer>> forms) {
    try {
      JsonNode form = new ObjectMapper().readTree(file.toFile());
      var answers = new ArrayList<Answer>();
      collect(form.path("components"), false, answers);
      forms.put(form.path("id").asText(), List.copyOf(answers));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void collect(JsonNode components, boolean hidden, List<Answer> answers) {
    for (JsonNode field : components) {
      boolean mayBeHidden = hidden || field.has("conditional");
      if (field.path("properties").has("routes")) {
        var values = new ArrayList<String>();
        field.path("values").forEach(option -> values.add(option.path("value").asText()));
        boolean required = field.path("validate").path("required").asBoolean();
        answers.add(new Answer(field.path("key").asText(), values, required && !mayBeHidden));
      }
      collect(field.path("components"), mayBeHidden, answers);
    }
  }

  private static Map<String, List<String>> domains(Path file) {
    try {
      return new Yaml().load(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
