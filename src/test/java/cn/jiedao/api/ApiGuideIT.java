package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import cn.jiedao.security.client.KeyIssue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** docs/api.md does what it says: its commands, in their order. */
@JiedaoTest
class ApiGuideIT {
  private static final Pattern COMMANDS =
      Pattern.compile("^```bash\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path folder;
  @LocalServerPort private int port;

  @Test
  void the_commands_of_the_guide_carry_a_case_from_its_start_to_its_end() throws Exception {
    String output = run(commands(), KeyIssue.issueKey(port, "bureau-oa", "市场监管局办公系统"));
    assertThat(output).contains("\"caseNumber\":\"ZR-320508-", "\"state\":\"ended\"");
  }

  private static String commands() throws IOException {
    return COMMANDS
        .matcher(Files.readString(Path.of("docs/api.md")))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n", "set -euo pipefail\n", ""));
  }

  private String run(String commands, String key) throws Exception {
    var bash = new ProcessBuilder("bash", "-c", commands).directory(folder.toFile());
    bash.environment().put("JIEDAO", "http://localhost:" + port);
    bash.environment().put("KEY", key);
    Process process = bash.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
