package cn.jiedao.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.PackagedHouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/api.md does what it says: its commands, in their order, against the packaged application.
 */
class ApiGuideIT {
  private static final Pattern COMMANDS =
      Pattern.compile("^```bash\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern KEY = Pattern.compile("class=\"secret\">([^<]+)<");
  private static final String CLIENTS = "/workplace/clients";

  @TempDir private Path folder;

  @Test
  void the_commands_of_the_guide_carry_a_case_from_its_start_to_its_end() throws Exception {
    try (var house = new PackagedHouse(Map.of()).start()) {
      String output = run(commands(), house.port(), key(house.port()));
      assertThat(output).contains("\"caseNumber\":\"ZR-320508-", "\"state\":\"ended\"");
    }
  }

  private static String commands() throws IOException {
    return COMMANDS
        .matcher(Files.readString(Path.of("docs/api.md")))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n", "set -euo pipefail\n", ""));
  }

  /** As the security administrator issues it. */
  private static String key(int port) {
    var administrator = new Browser(port).login("secadmin");
    administrator.submit(
        CLIENTS,
        Map.of(
            "id", "bureau-oa",
            "name", "市场监管局办公系统",
            "organization", "gusu-market-supervision",
            "processes", "task-transfer-review",
            "callsPerMinute", ""));
    administrator.submit(
        CLIENTS + "/bureau-oa/keys", Map.of("lastDay", LocalDate.now().plusDays(30).toString()));
    Matcher issued = KEY.matcher(administrator.get(CLIENTS).body());
    assertThat(issued.find()).as("a key is shown").isTrue();
    return issued.group(1);
  }

  private String run(String commands, int port, String key) throws Exception {
    var bash = new ProcessBuilder("bash", "-c", commands).directory(folder.toFile());
    bash.environment().put("JIEDAO", "http://localhost:" + port);
    bash.environment().put("KEY", key);
    Process process = bash.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
