package cn.jiedao.casefile.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The kinds of documents a task may ask for, and how officers call them. */
@Component
public class DocumentKinds {
  private final Map<String, String> labels;

  DocumentKinds(@Value("classpath:documents/kinds.yaml") Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      labels = new Yaml().load(in);
    }
  }

  /**
   * @throws IllegalArgumentException when there is no such kind
   */
  public String label(String kind) {
    String label = labels.get(kind);
    if (label == null) throw new IllegalArgumentException("没有“" + kind + "”这种材料");
    return label;
  }

  public Map<String, String> all() {
    return labels;
  }
}
