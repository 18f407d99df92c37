package cn.jiedao.law;

import cn.jiedao.law.Article.State;
import cn.jiedao.law.prover.Abstraction;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** docs/traceability.md: article → invariant → property → element → constraint → guard → test. */
record TraceabilityPage(Catalogue catalogue, Articles articles, InvariantSection section) {
  static final String COMMAND = "mvn -q test -Dtest=TraceabilityTest -Djiedao.write=true";

  private static final Map<State, String> STATES =
      Map.of(
          State.CARRIED_OUT, "**carried out**",
          State.PRINCIPLE, "a principle",
          State.NOT_YET_BUILT, "not yet built");

  private static final String HEAD =
      """
      # From the regulation to the tests

      <!-- generated, do not edit: %s -->
      Where each article of 《苏州市街道办事处工作规定（修订草案）》 is carried out, which invariants it gives, what holds each of them, and which tests show it.
      Made of [invariants.yaml](../src/main/resources/law/invariants.yaml), [articles.yaml](../src/main/resources/law/articles.yaml), the models and the tags of
      the tests; every build checks that it is up to date and that what it names is there. Pictures of the processes lie in [processes](processes).

      **%d of %d articles %s carried out, %d are principles without a procedure, %d are not yet built.**

      | %d invariants | held by |
      |---|---|
      | %d | properties of the models, %d in all, proved in every build |
      | %d | constraints of the database |
      | %d | guards of the engine at run time |

      """;

  static TraceabilityPage read() throws IOException {
    var section =
        new InvariantSection(Elements.ofTheModels(), Sources.read(), TestTags.ofAllTests());
    return new TraceabilityPage(Catalogue.read(), Articles.read(), section);
  }

  String text() {
    var page = new StringBuilder(head());
    page.append("## Articles\n\n| | article | asks | state |\n|---|---|---|---|\n");
    articles.all().forEach(article -> page.append(row(article)));
    articles.all().stream()
        .filter(article -> article.state() == State.CARRIED_OUT)
        .forEach(article -> page.append(chapter(article)));
    page.append(
        "\n## Shared procedures\n\nMeeting, legality review, notice, consultation, case file and gate: every article may call them.\n");
    catalogue.shared().forEach(invariant -> page.append(section.text(invariant)));
    page.append("\n## What the abstraction leaves out\n\n");
    page.append(
        "The properties are proved of a net made of each model; this is what it does not know.\n\n");
    Abstraction.SENTENCES.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
    return page.toString();
  }

  private String head() {
    List<Invariant> all = catalogue.invariants();
    return HEAD.formatted(
        COMMAND,
        articles.count(State.CARRIED_OUT),
        Articles.NUMBER,
        articles.count(State.CARRIED_OUT) == 1 ? "is" : "are",
        articles.count(State.PRINCIPLE),
        articles.count(State.NOT_YET_BUILT),
        all.size(),
        count(invariant -> !invariant.model().isEmpty()),
        all.stream().mapToInt(invariant -> invariant.model().size()).sum(),
        count(invariant -> !invariant.database().isEmpty()),
        count(invariant -> !invariant.engine().isEmpty()));
  }

  private long count(Predicate<Invariant> condition) {
    return catalogue.invariants().stream().filter(condition).count();
  }

  private static String row(Article article) {
    String more =
        switch (article.state()) {
          case CARRIED_OUT -> "";
          case PRINCIPLE -> ": %s Shows in: %s".formatted(article.why(), article.shows());
          case NOT_YET_BUILT -> ": " + article.missing();
        };
    String title =
        article.state() == State.CARRIED_OUT
            ? "[%s](#%s)".formatted(article.title(), anchor(heading(article)))
            : article.title();
    return "| %d | %s | %s<br>%s | %s%s |\n"
        .formatted(
            article.number(), title, article.zh(), article.en(), STATES.get(article.state()), more);
  }

  private static String heading(Article article) {
    return "Article %d %s".formatted(article.number(), article.title());
  }

  /** As GitHub and GitLab make it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private String chapter(Article article) {
    var text = new StringBuilder("\n## " + heading(article) + "\n\n");
    text.append(article.zh()).append("<br>\n").append(article.en()).append("\n\n");
    text.append("Carried out by ")
        .append(article.by().stream().map(section::picture).collect(Collectors.joining(", ")))
        .append(".\n");
    if (article.missing() != null)
      text.append("\nStill missing: ").append(article.missing()).append('\n');
    catalogue
        .ofArticle(article.number())
        .forEach(invariant -> text.append(section.text(invariant)));
    return text.toString();
  }
}
