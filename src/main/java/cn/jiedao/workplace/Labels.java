package cn.jiedao.workplace;

import cn.jiedao.form.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** How people call what no form has a label for: facts that delegates record, and clocks. */
@Component
class Labels {
  private final Map<String, Map<String, String>> labels;

  Labels(@Value("classpath:workplace/labels.yaml") Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      labels = new Yaml().load(in);
    }
  }

  /** The facts that have a label, in the file's order; the rest is for programs. */
  List<Line> facts(Map<String, Object> facts) {
    return labels.get("facts").entrySet().stream()
        .filter(label -> facts.get(label.getKey()) != null)
        .map(label -> new Line(label.getValue(), value(facts.get(label.getKey()))))
        .toList();
  }

  /** A code that people do not read as such, or the fact as it is. */
  String value(Object fact) {
    String text = fact.toString();
    return labels.get("values").getOrDefault(text, text);
  }

  String clock(String name) {
    return labels.get("clocks").getOrDefault(name, name);
  }
}
