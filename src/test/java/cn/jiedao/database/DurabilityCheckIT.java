package cn.jiedao.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class DurabilityCheckIT {
  @Test
  void a_server_that_may_forget_is_refused_by_the_name_of_what_is_off() throws Exception {
    try (var forgetful = start("off");
        var connection = forgetful.getPostgresDatabase().getConnection()) {
      assertRefused(connection, "数据库服务器关闭了 fsync，");
    }
    try (var sound = start("on");
        var connection = sound.getPostgresDatabase().getConnection()) {
      assertThatCode(() -> check(connection)).doesNotThrowAnyException();
      execute(connection, "alter system set full_page_writes = off", "select pg_reload_conf()");
      await(connection, "full_page_writes", "off");
      assertRefused(connection, "数据库服务器关闭了 full_page_writes，");
      execute(connection, "alter system reset all", "select pg_reload_conf()");
      execute(connection, "alter role postgres set synchronous_commit = local");
      try (var afterwards = sound.getPostgresDatabase().getConnection()) {
        await(afterwards, "full_page_writes", "on");
        assertRefused(afterwards, "数据库服务器关闭了 synchronous_commit，");
      }
    }
  }

  @Test
  void a_server_of_our_own_cannot_be_made_forgetful_by_its_configuration() throws Exception {
    var data = Path.of("target/data", UUID.randomUUID().toString());
    try (var server = new PostgresServer(data)) {
      try (var superuser = connect(server, "postgres", "/postgres")) {
        for (String setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"})
          execute(superuser, "alter system set " + setting + " = off");
        execute(superuser, "select pg_reload_conf()");
      }
      try (var app = connect(server, "jiedao_app", "/jiedao")) {
        assertThatCode(() -> check(app)).doesNotThrowAnyException();
      }
    }
  }

  private static EmbeddedPostgres start(String fsync) throws Exception {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(new File("target/data/binaries"))
        .setServerConfig("fsync", fsync)
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private static void assertRefused(Connection connection, String message) {
    assertThatThrownBy(() -> check(connection))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(message);
  }

  private static void check(Connection connection) {
    var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    new DurabilityCheck(database).afterPropertiesSet();
  }

  /** A session takes a reloaded setting over between two statements, soon but not at once. */
  private static void await(Connection connection, String setting, String value) {
    Awaitility.await().until(() -> value.equals(shown(connection, setting)));
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (var rows = connection.createStatement().executeQuery("show " + setting)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String... commands) throws SQLException {
    for (String command : commands) connection.createStatement().execute(command);
  }

  private static Connection connect(PostgresServer server, String role, String database)
      throws SQLException {
    return DriverManager.getConnection(
        server.url().replace("/jiedao", database), role, server.password(role));
  }
}
