package cn.jiedao.law;

import cn.jiedao.law.Article.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The 22 articles of src/main/resources/law/articles.yaml. */
record Articles(List<Article> all) {
  static final int NUMBER = 22;
  private static final Path FILE = Path.of("src/main/resources/law/articles.yaml");
  private static final Set<String> KEYS =
      Set.of("number", "title", "zh", "en", "state", "by", "why", "shows", "missing");

  static Articles read() throws IOException {
    return read(FILE);
  }

  /**
   * @throws CatalogueRefused with every fault, each with file, line and entry
   */
  static Articles read(Path path) throws IOException {
    LawFile file = LawFile.of(path, "number");
    Elements elements = Elements.ofTheModels();
    List<LawEntry> entries = file.entries();
    var articles = entries.stream().map(entry -> article(entry, elements)).toList();
    for (int i = 0; i < entries.size(); i++)
      if (articles.get(i).number() != i + 1)
        entries.get(i).find("number", "stands in the place of article " + (i + 1));
    if (articles.size() != NUMBER)
      file.find(1, "the file", "lists %d articles of %d".formatted(articles.size(), NUMBER));
    file.refuseWhatWasFound();
    return new Articles(articles);
  }

  long count(State state) {
    return all.stream().filter(article -> article.state() == state).count();
  }

  private static Article article(LawEntry entry, Elements elements) {
    entry.allowOnly(KEYS);
    State state = state(entry);
    return new Article(
        entry.name().matches("\\d{1,2}") ? Integer.parseInt(entry.name()) : 0,
        entry.text("title"),
        entry.text("zh"),
        entry.text("en"),
        state,
        state == State.CARRIED_OUT ? processes(entry, elements) : List.of(),
        state == State.PRINCIPLE ? entry.text("why") : null,
        state == State.PRINCIPLE ? entry.text("shows") : null,
        state == State.NOT_YET_BUILT ? entry.text("missing") : entry.textOrNull("missing"));
  }

  private static State state(LawEntry entry) {
    String word = entry.text("state");
    return Arrays.stream(State.values())
        .filter(state -> state.word.equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              entry.find("state", "\"state\" is carriedOut, principle or notYetBuilt");
              return State.NOT_YET_BUILT;
            });
  }

  private static List<String> processes(LawEntry entry, Elements elements) {
    List<String> by = entry.texts("by");
    for (String process : by)
      if (!elements.processes().contains(process))
        entry.find("by", "there is no process \"%s\": %s".formatted(process, elements.processes()));
    return by;
  }
}
