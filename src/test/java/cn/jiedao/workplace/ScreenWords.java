package cn.jiedao.workplace;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an officer reads on a page in Latin letters, beside the words that are allowed there. */
final class ScreenWords {
  private static final Path ALLOWED = Path.of("src/test/resources/workplace/allowed-words.txt");

  /** A number of a case or a notice, a fingerprint. */
  private static final Pattern NUMBERS = Pattern.compile("[A-Z]{2}-[0-9-]+|\\b[0-9a-f]{64}\\b");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final String SEEN =
      """
      () => {
        const names = ['placeholder', 'title', 'aria-label', 'alt'];
        const seen = [document.title, document.body.innerText];
        for (const one of document.querySelectorAll(names.map(name => `[${name}]`).join()))
          if (one.checkVisibility()) for (const name of names) seen.push(one.getAttribute(name) ?? '');
        return seen.join('\\n');
      }
      """;

  private final Set<String> allowed;

  ScreenWords() {
    try {
      allowed =
          Files.readAllLines(ALLOWED).stream()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.toSet());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Each with the line it stands in. */
  Set<String> notChinese(Page page) {
    var found = new TreeSet<String>();
    for (String line : seen(page)) {
      boolean foreign =
          WORD.matcher(NUMBERS.matcher(line).replaceAll(""))
              .results()
              .anyMatch(word -> !allowed.contains(word.group()));
      if (foreign) found.add(line.strip());
    }
    return found;
  }

  private static List<String> seen(Page page) {
    return ((String) page.evaluate(SEEN)).lines().toList();
  }
}
