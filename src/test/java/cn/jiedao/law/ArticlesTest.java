package cn.jiedao.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every article of the regulation has its place and its state. */
class ArticlesTest {
  @TempDir private Path folder;

  private Articles read(String text) throws IOException {
    return Articles.read(Files.writeString(folder.resolve("articles.yaml"), text));
  }

  @Test
  void all_22_articles_are_listed_with_their_state() throws IOException {
    assertThat(Articles.read().all()).hasSize(Articles.NUMBER);
  }

  @Test
  void an_article_with_invariants_is_carried_out() throws IOException {
    Articles articles = Articles.read();
    for (Invariant invariant : Catalogue.read().invariants())
      for (int number : invariant.articles())
        assertThat(articles.all().get(number - 1).state())
            .as("articles.yaml: state of article %d, which has %s", number, invariant.id())
            .isEqualTo(Article.State.CARRIED_OUT);
  }

  @Test
  void a_bad_entry_is_named_with_file_line_and_fault() {
    String article =
        """
        - number: 2
          title: 性质和地位
          zh: 一句话。
          en: One sentence.
          state: carriedOut
          by: [supervision]
        """;
    assertThatThrownBy(() -> read(article))
        .isInstanceOf(CatalogueRefused.class)
        .hasMessageContaining("articles.yaml:1: 2: stands in the place of article 1")
        .hasMessageContaining("articles.yaml:6: 2: there is no process \"supervision\"")
        .hasMessageContaining("articles.yaml:1: the file: lists 1 articles of 22");
    assertThatThrownBy(() -> read(article.replace("carriedOut", "principle")))
        .hasMessageContaining("articles.yaml:1: 2: needs a text under \"why\"");
    assertThatThrownBy(() -> read(article.replace("carriedOut", "done")))
        .hasMessageContaining("articles.yaml:5: 2: \"state\" is carriedOut, principle or");
  }
}
