package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an operator may set, he is told of. */
class SettingsTest {
  private static final Pattern SETTING = Pattern.compile("\\$\\{(jiedao\\.[a-z.-]+)");

  @Test
  void every_setting_stands_in_the_operators_guide() throws IOException {
    String guide = Files.readString(Path.of("docs/operations.md"));
    var missing = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|yml)")).toList())
        SETTING
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1).toUpperCase().replaceAll("[.-]", "_"))
            .filter(name -> !isTold(guide, name))
            .forEach(missing::add);
    }
    assertThat(missing).as("settings without a line in docs/operations.md").isEmpty();
  }

  /** Whole, or behind another that begins alike. */
  private static boolean isTold(String guide, String name) {
    if (guide.contains("`" + name + "`") || guide.contains(name + "=")) return true;
    for (int end = name.indexOf('_'); end >= 0; end = name.indexOf('_', end + 1))
      if (guide.contains("`…" + name.substring(end) + "`")
          && guide.contains("`" + name.substring(0, end))) return true;
    return false;
  }
}
