package cn.jiedao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The catalogue is read whole, or refused with file, line and entry of everything that is wrong.
 */
class CatalogueTest {
  private static final String SOUND =
      """
      - id: INV-12-1
        article: 12
        zh: 一句话。
        en: One sentence.
        severity: statute
        model:
          - process: task-transfer-review
            always: {before: recordTransfer, done: [topicDecided]}
        database: [transfer_needs_its_resolution]
        engine: [RecordTransfer]
      """;

  private static final TestTags TAGS = TestTags.ofAllTests();

  @TempDir private Path folder;

  private Catalogue read(String text) throws IOException {
    return Catalogue.read(Files.writeString(folder.resolve("invariants.yaml"), text));
  }

  @Test
  void the_catalogue_speaks_of_what_there_is() throws IOException {
    assertThat(Catalogue.read().invariants()).isNotEmpty();
    assertThat(read(SOUND).invariants()).hasSize(1);
  }

  @Test
  void each_invariant_has_a_test_and_each_tag_an_invariant() throws IOException {
    var findings = TAGS.findings(Catalogue.read());
    if (!findings.isEmpty()) fail(String.join("\n", findings));
  }

  @Test
  void an_invariant_without_a_test_and_a_tag_without_an_invariant_are_named() throws IOException {
    assertThat(TAGS.findings(read(SOUND.replace("id: INV-12-1", "id: INV-12-99"))))
        .contains(
            "invariants.yaml:1: INV-12-99: no test carries it: tag the test that shows it with"
                + " @Tag(\"INV-12-99\"), or write one")
        .anyMatch(finding -> finding.contains("Test.java: @Tag(\"INV-12-1\") names no invariant"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          severity: statute | severity: grave | 5: INV-12-1: "severity" is statute, derived or house
          severity: statute | severity: derived | 5: INV-12-1: what is derived cites its norm
          article: 12 | article: 23 | 2: INV-12-1: "article" is a number from 1 to 22
          article: 12 | article: 13 | 2: INV-12-1: the id names another article than [13]
          id: INV-12-1 | id: INV-12-A | 1: INV-12-A: an id is INV-<article>-<n>
          id: INV-12-1 | name: INV-12-1 | 1: entry without id: does not know the key "name"
          zh: 一句话。 | zh: 两句。话。 | 3: INV-12-1: "zh" is one sentence that ends with 。
          en: One sentence. | zh: 又一句。 | 4: INV-12-1: the key "zh" is there twice
          en: One sentence. | source: it | 1: INV-12-1: needs a text under "en"
          severity: statute | weight: heavy | 5: INV-12-1: does not know the key "weight"
          process: task-transfer-review | process: transfer | 7: INV-12-1: there is no process "transfer"
          always: | usually: | 8: INV-12-1: unknown property "usually
          before: recordTransfer | until: recordTransfer | 8: INV-12-1: always needs [before, done]
          done: [topicDecided] | done: [topicForgotten] | 8: INV-12-1: there is no element "topicForgotten"
          done: [topicDecided] | done: [topicDecided], when: {meetingOutcome: maybe} | 8: INV-12-1: [maybe] is not among the values of meetingOutcome
          transfer_needs_its_resolution | Transfer-Needs | 9: INV-12-1: "Transfer-Needs" is not the name of a constraint
          transfer_needs_its_resolution | transfer_needs_nothing | 9: INV-12-1: no migration in src/main/resources/db/migration makes
          [transfer_needs_its_resolution] | [] | 9: INV-12-1: needs a list of texts under "database"
          database: | databaseWhy: none, engineWhy: | 9
          engine: [RecordTransfer] | engine: [RecordMiracle] | 10: INV-12-1: there is no class RecordMiracle
          engine: [RecordTransfer] | severityWhy: so | 1: INV-12-1: needs "engine", or "engineWhy" with the reason
          engine: [RecordTransfer] | ask: drop table transfer | 10: INV-12-1: "ask" is one query
          """)
  void a_bad_entry_is_named_with_file_line_and_fault(String good, String bad, String finding) {
    assertThat(SOUND).contains(good);
    assertThatThrownBy(() -> read(SOUND.replace(good, bad)))
        .isInstanceOf(CatalogueRefused.class)
        .hasMessageContaining("invariants.yaml:" + finding);
  }

  @Test
  void both_a_line_of_defence_and_a_reason_why_there_is_none_contradict_each_other() {
    assertThatThrownBy(() -> read(SOUND + "  modelWhy: none\n"))
        .hasMessageContaining("invariants.yaml:7: INV-12-1: has both \"model\" and \"modelWhy\"");
  }

  @Test
  void a_second_entry_of_one_id_and_every_other_fault_are_told_together() {
    assertThatThrownBy(() -> read(SOUND + SOUND.replace("severity: statute", "severity: x")))
        .hasMessageContaining("invariants.yaml:11: INV-12-1: is there twice")
        .hasMessageContaining("invariants.yaml:15: INV-12-1: \"severity\" is");
  }

  @Test
  void what_is_no_list_of_entries_is_refused() {
    assertThatThrownBy(() -> read("id: INV-12-1")).hasMessageContaining("must be a list");
    assertThatThrownBy(() -> read("- INV-12-1")).hasMessageContaining("yaml:1: entry: must have");
    assertThatThrownBy(() -> read("- id: [")).hasMessageStartingWith("invariants.yaml:1: the file");
  }
}
