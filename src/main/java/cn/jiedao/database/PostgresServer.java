package cn.jiedao.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
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
          "timezone", "Asia/Shanghai",
          "password_encryption", "scram-sha-256");

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;

  /**
   * Starts the server; creates the database and its two roles at the first start.
   *
   * @throws DataFolder.InUse when another Jiedao runs on the folder
   */
  PostgresServer(Path data) {
    folder = DataFolder.open(data);
    try {
      folder.endServerLeftBehind();
      boolean first = !Files.exists(folder.cluster().resolve("PG_VERSION"));
      postgres = start();
      if (first) prepare();
    } catch (IOException failed) {
      folder.close();
      throw new UncheckedIOException("自带的 PostgreSQL 未能启动，数据目录：" + data.toAbsolutePath(), failed);
    }
  }

  private EmbeddedPostgres start() throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.cluster())
            .setOverrideWorkingDirectory(folder.binaries().toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C")
            .setConnectConfig("password", folder.password("postgres"));
    SETTINGS.forEach(builder::setServerConfig);
    return builder.start();
  }

  /** Roles, database, and from then on no connection without a password. */
  private void prepare() throws IOException {
    var script = new ClassPathResource("database/roles.sql");
    String sql =
        script
            .getContentAsString(StandardCharsets.UTF_8)
            .replace(":'owner_password'", quoted(folder.password("jiedao_owner")))
            .replace(":'app_password'", quoted(folder.password("jiedao_app")));
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String command : sql.split(";\\s*\\n")) statement.execute(command);
      statement.execute("alter role postgres password " + quoted(folder.password("postgres")));
      Files.writeString(
          folder.cluster().resolve("pg_hba.conf"),
          "# written by Jiedao: passwords, from this machine only\nhost all all 127.0.0.1/32 scram-sha-256\n"
              + "host all all ::1/128 scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
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
