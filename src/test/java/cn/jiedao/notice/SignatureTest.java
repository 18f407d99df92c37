package cn.jiedao.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignatureTest {
  /** docs/webhooks.md gives receivers one example to check themselves by. */
  @Test
  void the_example_of_the_documentation_is_right() throws IOException {
    String page = Files.readString(Path.of("docs/webhooks.md"));
    Instant sent = Instant.ofEpochSecond(Long.parseLong(given(page, "timestamp")));
    assertThat(Signature.of(given(page, "secret"), sent, given(page, "body")))
        .isEqualTo(given(page, "Jiedao-Signature"));
  }

  private static String given(String page, String name) {
    var row = Pattern.compile("\\| " + name + " \\| `([^`]+)` \\|").matcher(page);
    assertThat(row.find()).as(name + " in docs/webhooks.md").isTrue();
    return row.group(1);
  }
}
