package cn.jiedao.law.mutation;

import cn.jiedao.JiedaoTest;
import cn.jiedao.ModelCoverage;
import cn.jiedao.engine.Releases;
import cn.jiedao.law.prover.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContextManager;

/** The application that all tests share, with a release whose models are spoilt. */
final class House {
  /** Stands for any test of the application. */
  @JiedaoTest
  static class AnyTest {}

  private final Models models;

  House(Models models) {
    this.models = models;
  }

  private static <T> T bean(Class<T> type) {
    return new TestContextManager(AnyTest.class)
        .getTestContext()
        .getApplicationContext()
        .getBean(type);
  }

  /** Cases begin on the spoilt model from now on. */
  void deploy(Mutant mutant) throws java.io.IOException {
    Releases releases = bean(Releases.class);
    releases.startOver();
    for (Mutant.Edit edit : mutant.edits())
      releases.rewrite(fileOf(edit.process()), Bpmn.convertToString(edit.in(models)));
    releases.deployNext();
  }

  /** Cases begin on the packaged models again. */
  void restore() {
    bean(Releases.class).supersede();
  }

  /** What a test broke off may be in the way of others: the next one starts another application. */
  void leave() {
    new TestContextManager(AnyTest.class)
        .getTestContext()
        .markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
  }

  /** Elements that are passed while something runs: "process element". */
  static Set<String> passedDuring(Runnable tests) {
    return bean(ModelCoverage.class).during(tests);
  }

  private static String fileOf(String process) throws java.io.IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      Optional<Path> file =
          files.filter(path -> path.getFileName().toString().equals(process + ".bpmn")).findFirst();
      return file.orElseThrow().toString().replace('\\', '/');
    }
  }
}
