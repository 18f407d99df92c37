package cn.jiedao.law;

import cn.jiedao.law.Invariant.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes an invariant of an entry; whatever is wrong is noted at its line. */
final class InvariantReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "article",
          "zh",
          "en",
          "severity",
          "source",
          "model",
          "modelWhy",
          "database",
          "databaseWhy",
          "engine",
          "engineWhy",
          "ask");
  private static final Pattern ID = Pattern.compile("INV-(S|\\d{1,2})-[1-9]\\d*");
  private static final Pattern CONSTRAINT = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern QUERY = Pattern.compile("(?is)(select|with)\\b[^;]*");

  private final ClaimReader claims;
  private final Sources sources;

  InvariantReader(Elements elements, Sources sources) {
    this.claims = new ClaimReader(new InTheModels(elements));
    this.sources = sources;
  }

  Invariant read(LawEntry entry) {
    entry.allowOnly(KEYS);
    if (!ID.matcher(entry.name()).matches())
      entry.find("id", "an id is INV-<article>-<n>, or INV-S-<n> for a shared procedure");
    Severity severity = severity(entry);
    String source = entry.textOrNull("source");
    if (severity == Severity.DERIVED && source == null)
      entry.find("severity", "what is derived cites its norm under \"source\"");
    return new Invariant(
        entry.name(),
        articles(entry),
        sentence(entry, "zh", '。'),
        sentence(entry, "en", '.'),
        severity,
        source,
        either(entry, "model") ? claims.read(entry) : List.of(),
        entry.textOrNull("modelWhy"),
        either(entry, "database") ? constraints(entry) : List.of(),
        entry.textOrNull("databaseWhy"),
        either(entry, "engine") ? classes(entry) : List.of(),
        entry.textOrNull("engineWhy"),
        ask(entry),
        entry.line());
  }

  private static List<Integer> articles(LawEntry entry) {
    Object value = entry.has("article") ? entry.value("article") : "";
    List<?> given = value instanceof List<?> list ? list : List.of(value);
    List<Integer> numbers =
        given.stream().map(InvariantReader::number).filter(Objects::nonNull).toList();
    if (numbers.isEmpty() || numbers.size() < given.size())
      entry.find("article", "\"article\" is a number from 1 to 22, or a list of them");
    else if (entry.name().matches("INV-\\d+-\\d+")
        && !entry.name().startsWith("INV-" + numbers.get(0) + "-"))
      entry.find("article", "the id names another article than " + numbers);
    return numbers;
  }

  private static Integer number(Object text) {
    return text instanceof String digits && digits.matches("[1-9]|1\\d|2[0-2]")
        ? Integer.valueOf(digits)
        : null;
  }

  private static String sentence(LawEntry entry, String key, char end) {
    String text = entry.text(key);
    if (!text.isEmpty() && text.indexOf(end) != text.length() - 1)
      entry.find(key, "\"%s\" is one sentence that ends with %s".formatted(key, end));
    return text;
  }

  private static Severity severity(LawEntry entry) {
    String word = entry.text("severity");
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseGet(
            () -> {
              entry.find("severity", "\"severity\" is statute, derived or house, not " + word);
              return Severity.HOUSE;
            });
  }

  /** A line of defence is there, or the reason why not: exactly one of the two. */
  private static boolean either(LawEntry entry, String line) {
    boolean held = entry.has(line);
    if (held == entry.has(line + "Why"))
      entry.find(
          line,
          held
              ? "has both \"%1$s\" and \"%1$sWhy\": keep one".formatted(line)
              : "needs \"%1$s\", or \"%1$sWhy\" with the reason why there is none".formatted(line));
    return held;
  }

  private List<String> constraints(LawEntry entry) {
    List<String> names = entry.texts("database");
    for (String name : names)
      if (!CONSTRAINT.matcher(name).matches())
        entry.find("database", "\"%s\" is not the name of a constraint: a_b_c".formatted(name));
      else if (sources.migrationOf(name).isEmpty())
        entry.find(
            "database",
            "no migration in src/main/resources/db/migration makes \"%s\"".formatted(name));
    return names;
  }

  private List<String> classes(LawEntry entry) {
    List<String> names = entry.texts("engine");
    for (String name : names)
      if (sources.mainClass(name).isEmpty())
        entry.find(
            "engine",
            "there is no class %s in src/main/java: correct the name, or take it out"
                .formatted(name));
    return names;
  }

  private static String ask(LawEntry entry) {
    String query = entry.textOrNull("ask");
    if (query != null && !QUERY.matcher(query).matches())
      entry.find("ask", "\"ask\" is one query, without a semicolon");
    return query;
  }
}
