package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** The process tests that ran before this one passed every element of every model. */
class ModelCoverageIT {
  @Test
  void process_tests_pass_every_element_of_every_model() throws IOException {
    assertThat(ModelCoverage.FILE).as("written by the process tests of mvn verify").exists();
    Set<String> passed = new TreeSet<>(Files.readAllLines(ModelCoverage.FILE));
    Set<String> elements = elements();
    Set<String> missing = new TreeSet<>(elements);
    missing.removeAll(passed);
    System.out.printf(
        "Model coverage: %d of %d elements%n", elements.size() - missing.size(), elements.size());
    assertThat(missing).as("elements that no process test passes").isEmpty();
  }

  private static Set<String> elements() throws IOException {
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
}
