package cn.jiedao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A new data folder for each run; PostgreSQL itself is unpacked once for all of them. */
class FreshDataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Path UNPACKED = Path.of("target/data/binaries");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of("jiedao.data=" + make()).applyTo(context);
  }

  static Path make() {
    Path data = Path.of("target/data", UUID.randomUUID().toString());
    try {
      Files.createDirectories(UNPACKED);
      Files.createDirectories(data);
      Files.createSymbolicLink(data.resolve("binaries"), UNPACKED.toAbsolutePath());
    } catch (FileSystemException | UnsupportedOperationException withoutLinks) {
      // the server unpacks for itself
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return data;
  }
}
