package cn.jiedao.officialdocument;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.Yaml;

/**
 * What a template is given: the facts that it needs, and whole samples of them, with which it is
 * tried. They stand in the file beside the template and tell the writer of another one what he has.
 *
 * @param required keys without which no document of this template is issued
 * @param samples as the template sees them: names, not codes
 */
record TemplateSamples(String template, List<String> required, List<Map<String, Object>> samples) {
  @SuppressWarnings("unchecked")
  static TemplateSamples read(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      Map<String, Object> content = new Yaml().load(in);
      String name = file.getFilename();
      return new TemplateSamples(
          name.substring(0, name.lastIndexOf('.')),
          (List<String>) content.get("required"),
          whole(
              (Map<String, Object>) content.get("common"),
              (List<Map<String, Object>>) content.get("samples")));
    }
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
