package cn.jiedao.norm;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The data files of norms and powers, as they are written; what is not asked for is a fault. */
final class NormFiles {
  record NormFile(String edition, boolean demo, String reference, List<NormEntry> norms) {}

  record NormEntry(
      String code,
      String title,
      NormLevel level,
      String article,
      String quote,
      boolean permitsDelegation,
      LocalDate from,
      LocalDate until) {}

  /**
   * @param powers by the function of the departments that have them
   */
  record PowerFile(String edition, boolean demo, Map<String, List<PowerEntry>> powers) {}

  record PowerEntry(
      String code, String name, PowerType type, String norm, LocalDate from, LocalDate until) {}

  private NormFiles() {}

  static <T> T read(Resource file, Class<T> type) throws IOException {
    try (InputStream in = file.getInputStream()) {
      Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .convertValue(content, type);
    }
  }
}
