package cn.jiedao.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The packaged application in a JVM of its own with 1 GiB heap, as an operator starts it. */
final class PackagedApplication {
  private static final String READY = "街道已就绪";

  private PackagedApplication() {}

  /** Starts it on a data folder, and ends it as soon as it has said that it is ready. */
  static Duration startToReady(Path data) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                System.getProperty("jiedao.jar"),
                "--jiedao.data=" + data,
                "--server.port=0")
            .redirectError(Redirect.DISCARD)
            .start();
    try (var output = application.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine())
        if (line.contains(READY)) return Duration.ofNanos(System.nanoTime() - begun);
      throw new IllegalStateException("the application ended before it was ready");
    } finally {
      application.destroy();
      if (!application.waitFor(1, TimeUnit.MINUTES)) application.destroyForcibly().waitFor();
    }
  }
}
