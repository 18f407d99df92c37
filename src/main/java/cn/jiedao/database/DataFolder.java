package cn.jiedao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder of one installation: its lock, its cluster, its binaries and its passwords. */
final class DataFolder implements AutoCloseable {
  /** Another running Jiedao holds the folder. */
  static final class InUse extends StartRefused {
    InUse(Path data) {
      super(
          "数据目录 " + data.toAbsolutePath() + " 正被另一个 Jiedao 使用。",
          "请先停止另一个 Jiedao，或用环境变量 JIEDAO_DATA 指定另一个目录。");
    }
  }

  /**
   * Of this process: closing a second channel to a locked file would give up the first one's lock.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

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
      if (!Files.isDirectory(data)) Files.createDirectories(data); // refuses a link in JDK 17
      Path folder = data.toRealPath();
      if (!HELD.add(folder)) throw new InUse(data);
      try {
        return lock(folder);
      } catch (IOException | InUse failed) {
        HELD.remove(folder);
        throw failed;
      }
    } catch (IOException failed) {
      throw new StartRefused(
          "数据目录 " + data.toAbsolutePath() + " 无法使用（" + failed + "）。",
          "请检查该目录是否存在、当前用户能否写入，或用环境变量 JIEDAO_DATA 指定另一个目录。");
    }
  }

  private static DataFolder lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock != null) return new DataFolder(folder, channel, lock);
    channel.close();
    throw new InUse(folder);
  }

  Path cluster() {
    return data.resolve("postgres");
  }

  Path binaries() {
    return data.resolve("binaries");
  }

  private Path passwords() {
    return data.resolve("passwords.properties");
  }

  /** New passwords would not open a cluster that has its own already. */
  void requirePasswords() {
    if (!Files.exists(passwords()))
      throw new StartRefused(
          "数据目录中有数据库，却没有它的密码文件 " + passwords().toAbsolutePath() + "。",
          "请从备份中恢复 passwords.properties（它与 postgres 目录一起备份），再重新启动。");
  }

  /** The password of a role, made at its first use and readable by the owner of the folder only. */
  synchronized String password(String role) {
    Path file = passwords();
    try {
      var known = new Properties();
      if (Files.exists(file)) {
        try (var in = Files.newBufferedReader(file)) {
          known.load(in);
        }
      }
      if (!known.containsKey(role)) {
        known.setProperty(role, random());
        store(known, file);
      }
      return known.getProperty(role);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whole or not at all: half a file would lock us out of the database. */
  private static void store(Properties passwords, Path file) throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(whole);
    createPrivately(whole);
    try (var out = Files.newBufferedWriter(whole)) {
      passwords.store(out, "passwords of the embedded PostgreSQL, and the key of webhook secrets");
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

  void endServerLeftBehind() throws IOException {
    new OrphanedServer(cluster(), binaries()).end();
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
      HELD.remove(data);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
