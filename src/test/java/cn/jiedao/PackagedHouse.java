package cn.jiedao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged jar in a JVM and on a data folder of its own, which a test may kill. */
public final class PackagedHouse implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("街道已就绪：http://localhost:(\\d+)/");

  private final Path data;
  private final Map<String, String> environment;
  private Process application;
  private Path log;
  private int port;

  /**
   * @param environment settings, as an operator gives them
   */
  public PackagedHouse(Map<String, String> environment) {
    this.data = FreshDataFolder.make();
    this.environment = environment;
  }

  public PackagedHouse start() throws IOException {
    log = Path.of("target", "packaged-house-" + UUID.randomUUID() + ".log");
    var command = new ArrayList<>(QuickJava.command());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-jar",
            System.getProperty("jiedao.jar", "target/jiedao-1.0.0-SNAPSHOT.jar"),
            "--jiedao.data=" + data.toAbsolutePath(),
            "--server.port=0"));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    application = builder.start();
    Awaitility.await("ready, else see " + log)
        .atMost(Duration.ofMinutes(3))
        .failFast(() -> !application.isAlive())
        .until(this::isReady);
    return this;
  }

  private boolean isReady() throws IOException {
    Matcher told = READY.matcher(Files.readString(log));
    if (!told.find()) return false;
    port = Integer.parseInt(told.group(1));
    return true;
  }

  public int port() {
    return port;
  }

  /** As a power failure does: no hook runs, nothing is flushed. */
  public void kill() throws InterruptedException {
    application.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    application.destroy();
    if (!application.waitFor(1, TimeUnit.MINUTES)) kill();
  }
}
