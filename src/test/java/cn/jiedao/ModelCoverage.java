package cn.jiedao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/**
 * Writes down which elements of the models the tests of this JVM pass: one line "process element"
 * each, in the file that the build names, for {@link ModelCoverageIT} to read; or for whoever wants
 * to know what is passed in the meantime.
 */
@Component
public class ModelCoverage extends AbstractBpmnParseListener implements ProcessEnginePlugin {
  private static final Optional<Path> FILE =
      Optional.ofNullable(System.getProperty("jiedao.model-coverage")).map(Path::of);

  private final Set<String> passed = ConcurrentHashMap.newKeySet();
  private final Set<String> passedMeanwhile = ConcurrentHashMap.newKeySet();

  ModelCoverage() throws IOException {
    if (FILE.isEmpty()) return;
    Files.createDirectories(FILE.get().getParent());
    Files.deleteIfExists(FILE.get());
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners =
        new ArrayList<>(
            engine.getCustomPostBPMNParseListeners() == null
                ? List.of()
                : engine.getCustomPostBPMNParseListeners());
    listeners.add(this);
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {}

  @Override
  public void postProcessEngineBuild(org.camunda.bpm.engine.ProcessEngine engine) {}

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    watch(process.getKey(), process);
  }

  /** What is passed while something runs. */
  public Set<String> during(Runnable running) {
    passedMeanwhile.clear();
    running.run();
    return Set.copyOf(passedMeanwhile);
  }

  /** Every element of every model, written as those that were passed. */
  public static Set<String> elements() throws IOException {
    var elements = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
        var model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        model
            .getModelElementsByType(FlowElement.class)
            .forEach(element -> elements.add(process + " " + element.getId()));
      }
    }
    return elements;
  }

  private void watch(String process, ScopeImpl scope) {
    for (ActivityImpl activity : scope.getActivities()) {
      activity.addBuiltInListener(
          ExecutionListener.EVENTNAME_START, e -> pass(process, activity.getActivityId()));
      activity
          .getOutgoingTransitions()
          .forEach(
              flow ->
                  ((TransitionImpl) flow)
                      .addListener(
                          ExecutionListener.EVENTNAME_TAKE,
                          (ExecutionListener) e -> pass(process, flow.getId())));
      watch(process, activity);
    }
  }

  private void pass(String process, String element) {
    String line = process + " " + element;
    passedMeanwhile.add(line);
    if (FILE.isEmpty() || !passed.add(line)) return;
    try {
      Files.writeString(
          FILE.get(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
