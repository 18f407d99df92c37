package cn.jiedao.database;

import cn.jiedao.QuickJava;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link ServerMain} in a JVM of its own, which may be killed. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private ServerProcess(List<String> prefix, String classPath, Path data, boolean withoutTools)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.addAll(QuickJava.command());
    command.addAll(
        List.of(
            "-Xmx128m",
            "-cp",
            classPath,
            ServerMain.class.getName(),
            data.toAbsolutePath().toString()));
    var builder =
        new ProcessBuilder(command)
            .redirectError(Redirect.appendTo(new File("target/server-process.log")));
    if (withoutTools) builder.environment().put("PATH", "");
    process = builder.start();
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  static ServerProcess on(Path data) throws IOException {
    return new ServerProcess(List.of(), System.getProperty("java.class.path"), data, false);
  }

  /** Where {@code unshare} is not to be had, as where the system forbids it. */
  static ServerProcess withoutNamespaces(Path data) throws IOException {
    return new ServerProcess(List.of(), System.getProperty("java.class.path"), data, true);
  }

  static ServerProcess asNobody(String classPath, Path data) throws IOException {
    var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    return new ServerProcess(nobody, classPath, data, false);
  }

  /** The next thing it says, past what the server's start logs. */
  String says() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine())
      if (line.matches("(ready|committed|refused).*")) return line;
    return "nothing more";
  }

  String commit() throws IOException {
    process.outputWriter().write('\n');
    process.outputWriter().flush();
    return says();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }
}
