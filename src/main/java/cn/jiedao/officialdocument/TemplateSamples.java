package cn.jiedao.officialdocument;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.Yaml;

/**
 * What a template is given and must say: the facts that it needs, its parts, and whole samples of
 * the facts, with which it is tried. They stand in the file beside the template and tell the writer
 * of another one what he has.
 *
 * @param required keys without which no document of this template is issued
 * @param parts what no template of this name may lack
 * @param samples as the template sees them: names, not codes
 */
record TemplateSamples(
    String template, List<String> required, List<Part> parts, List<Map<String, Object>> samples) {
  @SuppressWarnings("unchecked")
  static TemplateSamples read(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      Map<String, Object> content = new Yaml().load(in);
      String name = file.getFilename();
      return new TemplateSamples(
          name.substring(0, name.lastIndexOf('.')),
          (List<String>) content.get("required"),
          parts((Map<String, Map<String, Object>>) content.get("parts")),
          whole(
              (Map<String, Object>) content.get("common"),
              (List<Map<String, Object>>) content.get("samples")));
    }
  }

  private static List<Part> parts(Map<String, Map<String, Object>> written) {
    if (written == null) return Part.OFFICIAL;
    return written.entrySet().stream().map(one -> Part.read(one.getKey(), one.getValue())).toList();
  }

  /** The facts that are needed and not there, each with the name of its part, or its own. */
  Map<String, String> missing(Map<String, Object> facts) {
    var missing = new LinkedHashMap<String, String>();
    for (String fact : required) if (isMissing(fact, facts)) missing.put(fact, called(fact));
    return missing;
  }

  private boolean isMissing(String fact, Map<String, Object> facts) {
    Object value = facts.get(fact);
    if (value == null) return true;
    if (parts.stream().noneMatch(part -> part.says().contains(fact))) return false;
    return value instanceof Collection<?> all ? all.isEmpty() : value.toString().isBlank();
  }

  private String called(String fact) {
    return parts.stream()
        .filter(part -> part.says().contains(fact))
        .findFirst()
        .map(Part::label)
        .orElse(fact);
  }

  private static List<Map<String, Object>> whole(
      Map<String, Object> common, List<Map<String, Object>> samples) {
    var whole = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> own : samples) {
      var sample = new HashMap<>(common);
      sample.putAll(own);
      whole.add(sample);
    }
    return whole;
  }
}
