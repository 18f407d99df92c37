package cn.jiedao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml, read as Docker reads it. */
record ComposeFile(Map<String, Object> content) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(:\\?|:-([^}]*))}");

  static ComposeFile read() throws IOException {
    return new ComposeFile(new Yaml().load(Files.readString(Path.of("docker-compose.yml"))));
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> service(String name) {
    return (Map<String, Object>) ((Map<String, Object>) content.get("services")).get(name);
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> rawEnvironment(String service) {
    return (Map<String, Object>) service(service).get("environment");
  }

  /** What the service gets to see, its variables filled from the secrets. */
  Map<String, String> environment(String service, Map<String, String> secrets) {
    var filled = new TreeMap<String, String>();
    rawEnvironment(service)
        .forEach((name, value) -> filled.put(name, fill(String.valueOf(value), secrets)));
    return filled;
  }

  private static String fill(String value, Map<String, String> secrets) {
    return VARIABLE
        .matcher(value)
        .replaceAll(
            found ->
                secrets.getOrDefault(
                    found.group(1), found.group(3) == null ? "missing" : found.group(3)));
  }
}
