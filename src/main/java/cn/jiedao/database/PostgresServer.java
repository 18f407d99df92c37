package cn.jiedao.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * A PostgreSQL server of our own on one data folder: durable, kept between starts, reachable from
 * this machine only and only with the passwords kept in that folder.
 */
final class PostgresServer implements AutoCloseable {
  private static final String DATABASE = "jiedao";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "listen_addresses", "localhost",
          "unix_socket_directories", "",
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "max_connections", "100",
          "random_page_cost", "1.1",
          "timezone", "Asia/Shanghai",
          "password_encryption", "scram-sha-256");

  private static final String HOST_RULES_MARK = "# written by Jiedao";
  private static final String HOST_RULES =
      HOST_RULES_MARK
          + """
          : passwords, from this machine only
          host all all 127.0.0.1/32 scram-sha-256
          host all all ::1/128 scram-sha-256
          """;
  private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");
  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;

  /**
   * Starts the server; creates the database and its two roles at the first start.
   *
   * @throws DataFolder.InUse when another Jiedao runs on the folder
   */
  PostgresServer(Path data) {
    refuseRootWithoutNamespaces();
    folder = DataFolder.open(data);
    try {
      folder.endServerLeftBehind();
      if (isPrepared()) folder.requirePasswords();
      postgres = start();
      prepare();
    } catch (StartRefused refused) {
      folder.close();
      throw refused;
    } catch (IOException | RuntimeException failed) {
      endAfterFailure();
      folder.close();
      throw new IllegalStateException("自带的 PostgreSQL 未能启动，数据目录：" + data.toAbsolutePath(), failed);
    }
  }

  /**
   * PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does.
   */
  private static void refuseRootWithoutNamespaces() {
    if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable())
      throw new StartRefused(
          "自带的 PostgreSQL 不能以 root 身份运行，而本机不允许（或没有）unshare 建立用户命名空间。",
          "请以普通用户启动 Jiedao，或用 SPRING_DATASOURCE_URL 指定已有的 PostgreSQL。");
  }

  private void endAfterFailure() {
    try {
      folder.endServerLeftBehind();
    } catch (IOException failed) {
      LOG.warn("自带的 PostgreSQL 未能停止", failed);
    }
  }

  private EmbeddedPostgres start() throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.cluster())
            .setOverrideWorkingDirectory(folder.binaries().toFile())
            .setCleanDataDirectory(false)
            .setPort(freePort())
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofMinutes(2))
            .setLocaleConfig("locale", "C")
            .setConnectConfig("password", folder.password("postgres"));
    SETTINGS.forEach(builder::setServerConfig);
    return builder.start();
  }

  /** Below the ports that systems give to outgoing connections, which could take it meanwhile. */
  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(20_000, 32_000)
        .filter(PostgresServer::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * Roles, database, and from then on no connection without a password. Done in steps that may be
   * repeated, since the machine may stop between any two of them.
   */
  private void prepare() throws IOException {
    if (isPrepared()) return;
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : rolesScript().split(";\\s*\\n")) executeOnce(statement, command);
      statement.execute("alter role postgres password " + quoted(folder.password("postgres")));
      Files.writeString(hostRules(), HOST_RULES);
      statement.execute("select pg_reload_conf()");
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  private static void executeOnce(Statement statement, String command) throws SQLException {
    try {
      statement.execute(command);
    } catch (SQLException failed) {
      if (!ALREADY_THERE.contains(failed.getSQLState())) throw failed;
    }
  }

  private String rolesScript() throws IOException {
    return new ClassPathResource("database/roles.sql")
        .getContentAsString(StandardCharsets.UTF_8)
        .replace(":'owner_password'", quoted(folder.password("jiedao_owner")))
        .replace(":'app_password'", quoted(folder.password("jiedao_app")));
  }

  private boolean isPrepared() throws IOException {
    return Files.exists(hostRules()) && Files.readString(hostRules()).startsWith(HOST_RULES_MARK);
  }

  private Path hostRules() {
    return folder.cluster().resolve("pg_hba.conf");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
  }

  String password(String role) {
    return folder.password(role);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    folder.close();
  }
}
