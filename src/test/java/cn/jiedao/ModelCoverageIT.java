package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The process tests that ran before this one passed every element of every model. */
class ModelCoverageIT {
  private static final Path FILES = Path.of("target/model-coverage");

  @Test
  void process_tests_pass_every_element_of_every_model() throws IOException {
    assertThat(FILES).as("written by the process tests of mvn verify").isNotEmptyDirectory();
    Set<String> passed = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FILES)) {
      for (Path file : files) passed.addAll(Files.readAllLines(file));
    }
    Set<String> elements = ModelCoverage.elements();
    Set<String> missing = new TreeSet<>(elements);
    missing.removeAll(passed);
    System.out.printf(
        "Model coverage: %d of %d elements%n", elements.size() - missing.size(), elements.size());
    assertThat(missing).as("elements that no process test passes").isEmpty();
  }
}
