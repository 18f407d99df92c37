package cn.jiedao.law.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.law.mutation.ProcessTests.ProcessTest;
import cn.jiedao.law.prover.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The spoilt models with which the prover finds nothing wrong, on the real engine: those process
 * tests that pass the spoilt place say whether something is.
 */
@EnabledIfSystemProperty(named = "jiedao.full", matches = "true")
class SurvivorsOnTheEngineIT {
  private static final String NOTICED = "noticed by: ";

  private final Models models = Mutants.withoutPictures(Models.below(Path.of("")));
  private final House house = new House(models);
  private final ProcessTests tests = new ProcessTests();
  private final Map<ProcessTest, Set<String>> passedBy = new LinkedHashMap<>();

  @BeforeEach
  void watch() {
    for (ProcessTest test : tests.all())
      passedBy.put(test, House.passedDuring(() -> assertThat(tests.fails(test)).isFalse()));
  }

  @AfterEach
  void restore() {
    house.restore();
  }

  @Test
  void what_process_tests_notice_of_the_survivors_breaks_no_invariant() throws IOException {
    assertThat(result(mutants(Set.of("task-transfer-review: drop countersign")).get(0)))
        .startsWith(NOTICED);
    var results = new TreeMap<String, String>();
    var unexplained = new ArrayList<String>();
    Explanations explanations = Explanations.read(Explanations.FILE);
    for (Mutant mutant : mutants(new HashSet<>(TrialList.survivors()))) {
      String result = result(mutant);
      results.put(mutant.name(), result);
      boolean isExplained =
          explanations.of(mutant).filter(known -> known.noticed() != null).isPresent();
      if (result.startsWith(NOTICED) && !isExplained)
        unexplained.add(mutant.name() + ": " + result);
    }
    MutationPage.write(results);
    assertThat(unexplained)
        .as(
            "process tests notice what the prover missed: claim it in invariants.yaml, or say under"
                + " \"noticed\" in %s why no invariant is broken all the same",
            Explanations.FILE)
        .isEmpty();
  }

  private List<Mutant> mutants(Set<String> names) {
    return Mutants.of(models).stream().filter(mutant -> names.contains(mutant.name())).toList();
  }

  private String result(Mutant mutant) throws IOException {
    List<ProcessTest> concerned =
        passedBy.keySet().stream()
            .filter(test -> passedBy.get(test).stream().anyMatch(mutant::stands))
            .toList();
    if (concerned.isEmpty()) return "no process test passes it";
    if (mutant.what().startsWith("add a message")) return "no process test sends the message";
    try {
      house.deploy(mutant);
    } catch (ProcessEngineException refused) {
      return "the house refuses it: " + refused.getMessage().replaceAll("\\s+", " ");
    }
    for (ProcessTest test : concerned)
      if (tests.fails(test) && failsAlone(mutant, test)) return NOTICED + test;
    return "not noticed by %d process tests".formatted(concerned.size());
  }

  /** Not because of what other tests left behind. */
  private boolean failsAlone(Mutant mutant, ProcessTest test) throws IOException {
    house.leave();
    house.deploy(mutant);
    boolean fails = tests.fails(test);
    if (fails) house.leave();
    return fails;
  }
}
