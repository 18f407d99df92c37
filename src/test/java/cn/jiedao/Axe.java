package cn.jiedao;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds what hinders people who use a screen reader, a keyboard, or have weak eyes. */
public final class Axe {
  private static final Path SCRIPT = Path.of("node_modules/axe-core/axe.min.js");
  private static final String SERIOUS_FINDINGS =
      """
      async ({within, without}) => {
        const context = {exclude: without};
        if (within.length) context.include = within;
        const {violations} = await axe.run(context, {resultTypes: ['violations']});
        return violations
          .filter(one => one.impact === 'serious' || one.impact === 'critical')
          .flatMap(one => one.nodes.map(node => one.id + '  ' + node.target.join(' ')));
      }
      """;

  private Axe() {}

  /** Rule and place of each serious or critical finding of the page. */
  public static List<String> findings(Page page) {
    return findings(page, List.of(), List.of());
  }

  /** The same for parts of it; each part is a selector. */
  @SuppressWarnings("unchecked")
  public static List<String> findings(Page page, List<String> within, List<String> without) {
    var present = within.stream().filter(part -> page.locator(part).count() > 0).toList();
    if (!within.isEmpty() && present.isEmpty()) return List.of();
    page.evaluate(script());
    var context = Map.of("within", present, "without", without);
    return (List<String>) page.evaluate(SERIOUS_FINDINGS, context);
  }

  private static String script() {
    try {
      return Files.readString(SCRIPT);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
