package cn.jiedao.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that a killed Jiedao left running on a cluster. Only a process run from the folder's
 * own binaries is taken for it: after a restart of the machine the number in {@code postmaster.pid}
 * may be anybody's.
 */
record OrphanedServer(Path cluster, Path binaries) {
  /**
   * Ends the orphan at once, also while somebody is still connected to it; does nothing where there
   * is none.
   */
  void end() throws IOException {
    var server = pid().flatMap(ProcessHandle::of);
    if (server.isEmpty()) return;
    if (isOurs(server.get())) stop(server.get());
    else if (server.get().info().command().isPresent()) Files.delete(pidFile());
  }

  private Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }

  private Optional<Long> pid() throws IOException {
    if (!Files.exists(pidFile())) return Optional.empty();
    return Files.readAllLines(pidFile()).stream()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d+"))
        .map(Long::valueOf);
  }

  private boolean isOurs(ProcessHandle process) throws IOException {
    if (!Files.exists(binaries)) return false;
    Path own = binaries.toRealPath();
    return process.info().command().map(Path::of).filter(path -> path.startsWith(own)).isPresent();
  }

  private static void stop(ProcessHandle server) throws IOException {
    try {
      interrupt(server);
      server.onExit().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stuck) {
      throw new StartRefused(
          "上次遗留的 PostgreSQL 进程 " + server.pid() + " 未能停止。", "请先结束该进程，再重新启动 Jiedao。");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** PostgreSQL waits for its clients at the usual signal, and sends them away at this one. */
  private static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    if (windows
        || new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor() != 0)
      server.destroy();
  }
}
