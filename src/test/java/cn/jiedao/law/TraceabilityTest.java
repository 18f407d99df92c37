package cn.jiedao.law;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that leads from the regulation to the tests is up to date, and its links lead there. */
class TraceabilityTest {
  private static final Path PAGE = Path.of("docs/traceability.md");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @Test
  void the_page_is_up_to_date() throws IOException {
    String now = TraceabilityPage.read().text();
    if (Boolean.getBoolean("jiedao.write")) Files.writeString(PAGE, now);
    String kept = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!kept.equals(now))
      fail(
          "%s no longer says what the catalogue, the models and the tests say (first difference: %s). Write it anew and commit it: %s",
          PAGE,
          firstDifference(kept.lines().toList(), now.lines().toList()),
          TraceabilityPage.COMMAND);
  }

  @Test
  void every_link_leads_to_a_file() throws IOException {
    Collection<String> targets = new TreeSet<>();
    LINK.matcher(Files.readString(PAGE)).results().map(link -> link.group(1)).forEach(targets::add);
    targets.removeIf(target -> Files.exists(PAGE.resolveSibling(target)));
    if (!targets.isEmpty()) fail("%s links to files that are not there: %s", PAGE, targets);
  }

  private static String firstDifference(List<String> kept, List<String> now) {
    for (int i = 0; i < now.size(); i++)
      if (i >= kept.size() || !kept.get(i).equals(now.get(i)))
        return "line %d, now \"%s\"".formatted(i + 1, now.get(i));
    return "line %d, which is gone".formatted(now.size() + 1);
  }
}
