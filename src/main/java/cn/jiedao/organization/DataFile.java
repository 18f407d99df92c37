package cn.jiedao.organization;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A data file under {@code organizations/}; whatever it says that is not asked for is a fault. */
public final class DataFile {
  private DataFile() {}

  public static <T> T read(String file, Class<T> type) {
    try (InputStream in = DataFile.class.getResourceAsStream("/organizations/" + file + ".yaml")) {
      Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .convertValue(content, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
