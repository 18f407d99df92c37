package cn.jiedao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The folder of one installation: its lock, its cluster, its binaries and its passwords. */
final class DataFolder implements AutoCloseable {
  /** Another running Jiedao holds the folder. */
  static final class InUse extends IllegalStateException {
    InUse(Path data) {
      super("数据目录 " + data.toAbsolutePath() + " 正被另一个 Jiedao 使用。请先停止它，或用 -Djiedao.data=… 指定另一个目录。");
    }
  }

  private final Path data;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path data, FileChannel channel, FileLock lock) {
    this.data = data;
    this.channel = channel;
    this.lock = lock;
  }

  static DataFolder open(Path data) {
    try {
      Files.createDirectories(data);
      var channel =
          FileChannel.open(
              data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new InUse(data);
      }
      return new DataFolder(data, channel, lock);
    } catch (IOException failed) {
      throw new UncheckedIOException("数据目录无法使用：" + data.toAbsolutePath(), failed);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  Path cluster() {
    return data.resolve("postgres");
  }

  Path binaries() {
    return data.resolve("binaries");
  }

  /** The password of a role, made at its first use and readable by the owner of the folder only. */
  synchronized String password(String role) {
    Path file = data.resolve("passwords.properties");
    try {
      var known = new Properties();
      if (Files.exists(file)) {
        try (var in = Files.newBufferedReader(file)) {
          known.load(in);
        }
      }
      if (!known.containsKey(role)) {
        known.setProperty(role, random());
        if (!Files.exists(file)) createPrivately(file);
        try (var out = Files.newBufferedWriter(file)) {
          known.store(out, "passwords of the embedded PostgreSQL");
        }
      }
      return known.getProperty(role);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void createPrivately(Path file) throws IOException {
    Files.createFile(file);
    if (Files.getFileStore(file).supportsFileAttributeView("posix"))
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * A server whose Jiedao was killed still runs on the cluster: the lock is ours, so it has no
   * master.
   */
  void endServerLeftBehind() throws IOException {
    Path pidFile = cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    var server = ProcessHandle.of(pid).filter(DataFolder::isPostgres);
    if (server.isEmpty()) return;
    server.get().destroy();
    try {
      server.get().onExit().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stuck) {
      throw new IOException("遗留的 PostgreSQL 进程 " + pid + " 未能停止，请手工停止后重试", stuck);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(path -> path.contains("postgres")).orElse(false);
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
