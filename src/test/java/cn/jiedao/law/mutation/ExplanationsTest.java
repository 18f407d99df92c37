package cn.jiedao.law.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiedao.law.CatalogueRefused;
import cn.jiedao.law.mutation.Explanation.Verdict;
import cn.jiedao.law.mutation.Trial.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What survives is explained by name and with a reason, or it counts against the catalogue. */
class ExplanationsTest {
  private static final String SOUND =
      """
      - mutant: 'review: redirect back to (hearing|review)'
        verdict: harmless
        why: All that comes after is done once more.
      """;

  @TempDir private Path folder;

  private Explanations read(String text) throws IOException {
    return Explanations.read(Files.writeString(folder.resolve("survivors.yaml"), text));
  }

  private static Mutant mutant(String what) {
    return new Mutant("review", what, List.of());
  }

  @Test
  void an_explanation_speaks_of_whole_names() throws IOException {
    Explanations known = read(SOUND);
    assertThat(known.of(mutant("redirect back to hearing"))).isPresent();
    assertThat(known.of(mutant("redirect back to hearing again"))).isEmpty();
    assertThat(known.without(List.of(mutant("redirect back to review")))).isEmpty();
    assertThat(known.without(List.of(mutant("drop back")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verdict: harmless | verdict: fine | 2: review: redirect back to (hearing,review): "verdict" is harmless or gap
          All that comes after is done once more. | fine | 3: review: redirect back to (hearing,review): "why" is a sentence
          why: | because: | 3: review: redirect back to (hearing,review): does not know the key "because"
          review) | review | 1: review: redirect back to (hearing,review: is no pattern of names
          """)
  void a_bad_explanation_is_named_with_line_and_fault(String good, String bad, String finding) {
    String text = SOUND.replace("hearing|review", "hearing,review");
    assertThatThrownBy(() -> read(text.replace(good, bad)))
        .isInstanceOf(CatalogueRefused.class)
        .hasMessageContaining("survivors.yaml:" + finding);
  }

  @Test
  void gaps_and_what_nobody_explained_count_against_the_share() throws IOException {
    Explanations known = read(SOUND.replace("harmless", "gap"));
    var trials =
        Stream.concat(
                Stream.generate(() -> new Trial(mutant("drop"), Fate.BREAKS_AN_INVARIANT, "x"))
                    .limit(6),
                Stream.of("redirect back to hearing", "redirect back to review", "lose it")
                    .map(what -> new Trial(mutant(what), Fate.SURVIVED, "")))
            .toList();
    var figures = new Figures(trials, known);
    assertThat(figures.count(Verdict.GAP)).isEqualTo(2);
    assertThat(figures.unexplained()).extracting(Mutant::what).containsExactly("lose it");
    assertThat(figures.shareCaught()).isEqualTo(6 / 9.0);
    assertThat(figures.toString()).contains("66.7 %");
  }
}
