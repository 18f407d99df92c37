package cn.jiedao.law;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.law.prover.Models;
import cn.jiedao.law.prover.Prover;
import cn.jiedao.law.prover.Prover.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first line of defence: what the catalogue says of the models is proved of every model. */
class ModelsProofTest {
  private static final Models MODELS = Models.below(Path.of(""));

  static Iterable<String> processes() {
    return MODELS.processes();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void every_run_of_the_model_keeps_the_law(String process) throws IOException {
    Proof proof =
        new Prover(MODELS).prove(process, Catalogue.claims().getOrDefault(process, List.of()));
    System.out.printf("Proved: %s in %d states%n", process, proof.states());
    assertThat(proof.findings()).isEmpty();
  }
}
