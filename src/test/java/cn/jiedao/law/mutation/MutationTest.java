package cn.jiedao.law.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.jiedao.law.Catalogue;
import cn.jiedao.law.prover.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Models are spoilt on purpose; what breaks an invariant must be caught by its properties. */
class MutationTest {
  private static final boolean FULL = Boolean.getBoolean("jiedao.full");
  private static final int SAMPLE = 300;

  /** All mutants of the models whose names match, and of no others. */
  private static final Pattern ONLY =
      Optional.ofNullable(System.getProperty("jiedao.mutation.of"))
          .map(Pattern::compile)
          .orElse(null);

  @Test
  void a_spoilt_model_is_caught_or_its_survival_is_explained() throws IOException {
    Figures figures = new Figures(trials(), Explanations.read(Explanations.FILE));
    System.out.print(figures);
    TrialList.write(figures.trials());
    if (FULL) MutationPage.write(figures);
    if (!figures.unexplained().isEmpty())
      fail(
          """
          The prover finds nothing wrong with these spoilt models. Where one breaks an invariant, claim in \
          src/main/resources/law/invariants.yaml what it breaks; else say in %s why it is harmless:
          %s"""
              .formatted(Explanations.FILE, names(figures.unexplained())));
    assertThat(figures.shareCaught()).as("share caught").isGreaterThanOrEqualTo(0.95);
    if (FULL)
      assertThat(figures.explanations().without(figures.survivors()))
          .as("explanations in %s of what no longer survives: take them out", Explanations.FILE)
          .isEmpty();
  }

  private static List<Trial> trials() throws IOException {
    var mutants = new ArrayList<>(Mutants.of(Models.below(Path.of(""))));
    if (ONLY != null) mutants.removeIf(mutant -> !ONLY.matcher(mutant.process()).find());
    int all = mutants.size();
    if (!FULL && ONLY == null) {
      long seed = Long.getLong("jiedao.mutation.seed", System.nanoTime() % 1_000_000);
      Collections.shuffle(mutants, new Random(seed));
      mutants.subList(Math.min(SAMPLE, all), all).clear();
      System.out.printf(
          "%d of %d mutants: -Djiedao.mutation.seed=%d (all of them: -Djiedao.full=true)%n",
          mutants.size(), all, seed);
    }
    var claims = Catalogue.claims();
    var trials =
        ThreadLocal.withInitial(
            () -> new Trials(Mutants.withoutPictures(Models.below(Path.of(""))), claims));
    return mutants.parallelStream().map(mutant -> trials.get().of(mutant)).toList();
  }

  private static String names(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::name).collect(Collectors.joining("\n"));
  }

  @Test
  void the_names_of_mutants_are_their_own() {
    var names = Mutants.of(Models.below(Path.of(""))).stream().map(Mutant::name).toList();
    assertThat(names).doesNotHaveDuplicates();
  }
}
