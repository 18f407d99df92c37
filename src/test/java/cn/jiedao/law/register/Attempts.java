package cn.jiedao.law.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All attempts of src/test/resources/registers: scene by scene, the lawful one first. */
record Attempts(List<Attempt> lawful, List<Attempt> refused) {
  private static final Set<String> WORDS =
      Set.of("refuses", "invariant", "by", "says", "behind", "enter", "given", "attempt");

  static final Attempts ALL = read();

  private static Attempts read() {
    var lawful = new ArrayList<Attempt>();
    var refused = new ArrayList<Attempt>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:registers/*.yaml"))
        read(file, lawful, refused);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    return new Attempts(lawful, refused);
  }

  @SuppressWarnings("unchecked")
  private static void read(Resource file, List<Attempt> lawful, List<Attempt> refused)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(in)) {
        var scene = (Map<String, Object>) document;
        if (scene.containsKey("enter")) lawful.add(Attempt.lawful(scene));
        for (var entry : (List<Map<String, Object>>) scene.get("refused")) {
          if (!WORDS.containsAll(entry.keySet()))
            throw new IllegalStateException(
                "%s: %s — only %s may stand in an attempt"
                    .formatted(file.getFilename(), entry, WORDS));
          refused.add(Attempt.of(scene, entry));
        }
      }
    }
  }

  List<Attempt> of(String invariant) {
    return refused.stream().filter(attempt -> invariant.equals(attempt.invariant())).toList();
  }
}
