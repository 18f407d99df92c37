package cn.jiedao.workplace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * A ZIP of a case in a stranger's hands, who follows the rule of its manifest and knows no code.
 */
class UnpackedCase {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PARTS =
      List.of(
          "previous caseNumber seq at kind process element label task person personName organization onBehalfOf client proposalVersion proposalHash contentHash"
              .split(" "));

  private final Map<String, byte[]> files;

  UnpackedCase(byte[] zip) throws IOException {
    files = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        files.put(entry.getName(), in.readAllBytes());
    }
  }

  private UnpackedCase(Map<String, byte[]> files) {
    this.files = files;
  }

  UnpackedCase with(String name, byte[] content) {
    var altered = new LinkedHashMap<>(files);
    altered.put(name, content);
    return new UnpackedCase(altered);
  }

  /**
   * Someone changes a step and its file's line in the manifest, but cannot change the hashes after
   * it.
   */
  UnpackedCase withStepAltered(int seq) throws IOException {
    JsonNode steps = JSON.readTree(files.get("steps.json"));
    ((ObjectNode) steps.get(seq - 1)).put("personName", "他人");
    return with("steps.json", JSON.writeValueAsBytes(steps));
  }

  Set<String> names() {
    return files.keySet();
  }

  String sha256(String name) {
    return sha256(files.get(name));
  }

  JsonNode manifest() {
    try {
      return JSON.readTree(files.get("manifest.json"));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  String everything() {
    var all = new StringBuilder();
    files.forEach((name, content) -> all.append(name).append(new String(content, UTF_8)));
    return all.toString();
  }

  void assertWhole() throws IOException {
    assertThat(findings()).isEmpty();
    assertThat(manifest().get("files")).hasSize(files.size() - 1);
  }

  List<String> findings() throws IOException {
    var findings = new ArrayList<String>();
    for (JsonNode file : manifest().get("files")) {
      byte[] content = files.get(file.get("name").asText());
      if (content == null || !sha256(content).equals(file.get("sha256").asText()))
        findings.add(file.get("name").asText());
    }
    JsonNode steps = JSON.readTree(files.get("steps.json"));
    String previous = sha256(manifest().at("/case/number").asText().getBytes(UTF_8));
    for (JsonNode step : steps) {
      if (!follows(step, previous)) findings.add("step " + step.get("seq"));
      previous = step.get("hash").asText();
    }
    if (!previous.equals(manifest().at("/chain/head").asText())) findings.add("head");
    return findings;
  }

  private static boolean follows(JsonNode step, String previous) {
    var text = new StringBuilder();
    for (String part : PARTS) {
      JsonNode value = step.get(part);
      String written = value.isNull() ? "" : value.asText();
      text.append(value.isNull() ? -1 : written.length()).append(':').append(written).append('\n');
    }
    JsonNode content = step.get("content");
    boolean answers =
        content.isNull()
            || sha256(content.asText().getBytes(UTF_8)).equals(step.get("contentHash").asText());
    return answers
        && step.get("previous").asText().equals(previous)
        && sha256(text.toString().getBytes(UTF_8)).equals(step.get("hash").asText());
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
