package cn.jiedao;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** The service {@code database} of docker-compose.yml on a server started by hand. */
final class ComposedDatabase {
  private final Map<String, String> environment;
  private final Path cluster = Path.of("target/data", UUID.randomUUID().toString(), "postgres");
  private final int port;
  private EmbeddedPostgres server;

  ComposedDatabase(Map<String, String> environment) throws IOException, InterruptedException {
    this.environment = environment;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    start();
    askForPasswords();
    createRoles();
  }

  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(cluster)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(new File("target/data/binaries"))
            .setPort(port)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("timezone", "Asia/Shanghai")
            .setServerConfig("unix_socket_directories", "")
            .setConnectConfig("password", environment.get("POSTGRES_PASSWORD"))
            .start();
  }

  void stop() throws IOException {
    server.close();
  }

  int port() {
    return port;
  }

  Connection superuser() throws SQLException {
    return server.getPostgresDatabase().getConnection();
  }

  /** As the image does for every host but its own. */
  private void askForPasswords() throws IOException {
    try (var connection = superuser();
        var statement = connection.createStatement()) {
      statement.execute(
          "alter role postgres password '" + environment.get("POSTGRES_PASSWORD") + "'");
      Files.writeString(cluster.resolve("pg_hba.conf"), "host all all all scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  /**
   * By the script of the compose file; where the machine has no psql, by the same file of roles.
   */
  private void createRoles() throws IOException, InterruptedException {
    if (hasPsql()) {
      var script = new ProcessBuilder("sh", "docker/roles.sh").inheritIO();
      script.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      script.environment().putAll(environment);
      script.environment().put("PGPASSWORD", environment.get("POSTGRES_PASSWORD"));
      script.environment().put("PGHOST", "localhost");
      script.environment().put("PGPORT", Integer.toString(port));
      script.environment().put("JIEDAO_ROLES", "src/main/resources/database/roles.sql");
      if (script.start().waitFor() != 0) throw new IOException("docker/roles.sh failed");
      return;
    }
    String roles =
        Files.readString(Path.of("src/main/resources/database/roles.sql"))
            .replace(":'owner_password'", "'" + environment.get("JIEDAO_OWNER_PASSWORD") + "'")
            .replace(":'app_password'", "'" + environment.get("JIEDAO_APP_PASSWORD") + "'");
    try (var connection = superuser();
        var statement = connection.createStatement()) {
      for (String command : roles.split(";\\s*\\n")) statement.execute(command);
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  private static boolean hasPsql() throws InterruptedException {
    try {
      return new ProcessBuilder("psql", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
