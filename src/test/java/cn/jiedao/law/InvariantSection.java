package cn.jiedao.law;

import cn.jiedao.law.Elements.Element;
import cn.jiedao.law.TestTags.TestMethod;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An invariant on the page: what it says, and each line of defence with links to where it is. */
record InvariantSection(Elements elements, Sources sources, TestTags tags) {
  String text(Invariant invariant) {
    var text = new StringBuilder("\n### " + invariant.id() + "\n\n");
    text.append(invariant.zh()).append("<br>\n").append(invariant.en()).append(' ');
    text.append("*(%s)*\n\n".formatted(basis(invariant)));
    text.append(proved(invariant));
    text.append(
        line("Database", invariant.database(), invariant.databaseWhy(), name -> constraint(name)));
    if (invariant.ask() != null)
      text.append("- **Asked** of the database after every step of the random walk\n");
    text.append(line("Engine", invariant.engine(), invariant.engineWhy(), name -> guard(name)));
    text.append("- **Tests**\n");
    byClass(tags.of(invariant.id())).forEach((file, tests) -> text.append(tests(file, tests)));
    return text.toString();
  }

  private static String basis(Invariant invariant) {
    String severity = invariant.severity().name().toLowerCase(Locale.ROOT);
    return invariant.source() == null ? severity : severity + ": " + invariant.source();
  }

  private String proved(Invariant invariant) {
    if (invariant.model().isEmpty())
      return "- **No model property**: " + invariant.modelWhy() + "\n";
    var text = new StringBuilder("- **Proved**\n");
    for (Claim claim : invariant.model())
      text.append("  - `%s`: %s\n".formatted(claim.process(), reading(claim)));
    var elements = new LinkedHashSet<Element>();
    for (Claim claim : invariant.model())
      claim.property().elements().forEach(id -> elements.add(element(claim, id)));
    if (!elements.isEmpty())
      text.append("- **Elements** ")
          .append(elements.stream().map(this::linked).collect(Collectors.joining(" · ")))
          .append('\n');
    return text.toString();
  }

  private String reading(Claim claim) {
    return claim.property().reading(id -> "「" + element(claim, id).label() + "」");
  }

  private Element element(Claim claim, String id) {
    return elements.find(claim.process(), id).orElseThrow();
  }

  private String linked(Element element) {
    return "[%s](%s) `%s`".formatted(element.label(), pictureFile(element.process()), element.id());
  }

  String picture(String process) {
    return "[%s](%s)".formatted(process, pictureFile(process));
  }

  private static String pictureFile(String process) {
    return "processes/" + process + ".svg";
  }

  private static String line(
      String name, List<String> held, String why, Function<String, String> link) {
    return held.isEmpty()
        ? "- **%s**: none. %s\n".formatted(name, why)
        : "- **%s** %s\n"
            .formatted(name, held.stream().map(link).collect(Collectors.joining(" · ")));
  }

  private String constraint(String name) {
    return source("`" + name + "`", sources.migrationOf(name).orElseThrow());
  }

  private String guard(String name) {
    return source(name, sources.mainClass(name).orElseThrow());
  }

  private static String source(String text, Path file) {
    return "[%s](../%s)".formatted(text, file.toString().replace('\\', '/'));
  }

  private static Map<String, List<TestMethod>> byClass(Collection<TestMethod> tests) {
    return tests.stream()
        .collect(Collectors.groupingBy(TestMethod::file, LinkedHashMap::new, Collectors.toList()));
  }

  private static String tests(String file, List<TestMethod> tests) {
    return "  - [%s](../%s): %s\n"
        .formatted(
            tests.get(0).type(),
            file,
            tests.stream().map(TestMethod::sentence).collect(Collectors.joining(" · ")));
  }
}
