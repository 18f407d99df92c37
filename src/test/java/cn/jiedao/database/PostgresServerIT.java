package cn.jiedao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresServerIT {
  private final Path data = Path.of("target/data", "a server " + UUID.randomUUID());

  @Test
  void starts_on_an_empty_folder_keeps_its_data_and_lets_nobody_in_without_a_password()
      throws Exception {
    try (var server = new PostgresServer(data);
        var owner = connect(server, "jiedao_owner", server.password("jiedao_owner"))) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
        assertThat(text(owner, "show " + setting)).as(setting).isEqualTo("on");
      for (String role : new String[] {"postgres", "jiedao_owner", "jiedao_app"})
        for (String password : new String[] {"", "wrong"})
          assertThatThrownBy(() -> connect(server, role, password))
              .as(role)
              .isInstanceOf(SQLException.class);
      owner.createStatement().execute("create table kept as select '街道' as word");
    }
    try (var again = new PostgresServer(data);
        var owner = connect(again, "jiedao_owner", again.password("jiedao_owner"))) {
      assertThat(text(owner, "select word from kept")).isEqualTo("街道");
    }
  }

  @Test
  void a_folder_in_use_is_refused_in_the_same_process_and_from_another_one() throws Exception {
    String inUse = "数据目录 " + data.toAbsolutePath() + " 正被另一个 Jiedao 使用";
    try (var first = new PostgresServer(data)) {
      assertThatThrownBy(() -> new PostgresServer(data))
          .isInstanceOf(DataFolder.InUse.class)
          .hasMessageContaining(inUse);
      try (var other = ServerProcess.on(data)) {
        assertThat(other.says()).contains("refused " + inUse, "JIEDAO_DATA");
      }
      assertThat(text(connect(first, "jiedao_app", first.password("jiedao_app")), "select 1"))
          .isEqualTo("1");
    }
  }

  @Test
  void after_a_kill_the_next_start_ends_the_orphan_and_finds_every_acknowledged_row()
      throws Exception {
    var killed = ServerProcess.on(data);
    assertThat(killed.says()).isEqualTo("ready");
    int acknowledged = 0;
    while (acknowledged < 200) assertThat(killed.commit()).isEqualTo("committed " + ++acknowledged);
    killed.kill();
    long orphan = postmaster();
    assertThat(ProcessHandle.of(orphan)).as("the server outlives its master").isPresent();
    try (var stillConnected = visitorOfTheOrphan();
        var server = new PostgresServer(data);
        var owner = connect(server, "jiedao_owner", server.password("jiedao_owner"))) {
      assertThat(stillConnected.isValid(1)).isFalse();
      assertThat(ProcessHandle.of(orphan)).isEmpty();
      assertThat(text(owner, "select count(*) from kept"))
          .isEqualTo(Integer.toString(acknowledged));
    }
  }

  @Test
  void a_number_of_a_process_left_in_the_folder_harms_no_process_of_others() throws Exception {
    try (var server = new PostgresServer(data)) {
      assertThat(server.url()).isNotEmpty();
    }
    var other = new ProcessBuilder("sleep", "60").start();
    Files.writeString(data.resolve("postgres/postmaster.pid"), other.pid() + "\n");
    try (var server = new PostgresServer(data)) {
      assertThat(postmaster()).isNotEqualTo(other.pid());
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroy();
    }
  }

  @Test
  void a_first_start_that_was_cut_short_is_completed_by_the_next() throws Exception {
    try (var server = new PostgresServer(data);
        var superuser = connect(server, "postgres", server.password("postgres"));
        var statement = superuser.createStatement()) {
      statement.execute("drop database jiedao");
    }
    Files.writeString(data.resolve("postgres/pg_hba.conf"), "host all all localhost trust\n");
    try (var server = new PostgresServer(data);
        var app = connect(server, "jiedao_app", server.password("jiedao_app"))) {
      assertThat(text(app, "show search_path")).isEqualTo("jiedao, public");
      assertThatThrownBy(() -> connect(server, "postgres", "wrong"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_database_without_its_passwords_is_not_given_new_ones() throws Exception {
    try (var server = new PostgresServer(data)) {
      assertThat(server.url()).isNotEmpty();
    }
    Files.delete(data.resolve("passwords.properties"));
    assertThatThrownBy(() -> new PostgresServer(data))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("却没有它的密码文件");
  }

  @Test
  void root_without_user_namespaces_is_told_what_to_do() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root needs namespaces");
    try (var process = ServerProcess.withoutNamespaces(data)) {
      assertThat(process.says())
          .contains("refused 自带的 PostgreSQL 不能以 root 身份运行", "请以普通用户启动 Jiedao");
    }
  }

  @Test
  void runs_as_a_normal_user() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "every other test here shows it");
    try (var home = new NobodysHome();
        var process = ServerProcess.asNobody(home.classPath(), home.data())) {
      assertThat(process.says()).isEqualTo("ready");
      assertThat(process.commit()).isEqualTo("committed 1");
      assertThat(Files.getOwner(home.data().resolve("postgres")).getName()).isEqualTo("nobody");
    }
  }

  private Connection visitorOfTheOrphan() throws IOException, SQLException {
    var passwords = new Properties();
    try (var in = Files.newBufferedReader(data.resolve("passwords.properties"))) {
      passwords.load(in);
    }
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port + "/jiedao",
        "jiedao_app",
        passwords.getProperty("jiedao_app"));
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0));
  }

  private static Connection connect(PostgresServer server, String role, String password)
      throws SQLException {
    String database = role.equals("postgres") ? "/postgres" : "/jiedao";
    return DriverManager.getConnection(server.url().replace("/jiedao", database), role, password);
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
