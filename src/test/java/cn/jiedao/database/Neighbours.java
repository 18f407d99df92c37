package cn.jiedao.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Databases beside the house's, on the same server, each with a role of its own. */
@Component("neighboursOfTests")
public class Neighbours {
  private final PostgresServer server;

  Neighbours(PostgresServer server) {
    this.server = server;
  }

  public HikariDataSource add(String name) throws SQLException {
    String password = server.password(name);
    try (var superuser =
            DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
        var statement = superuser.createStatement()) {
      statement.execute("create role %s login password '%s'".formatted(name, password));
      statement.execute("create database %1$s owner %1$s".formatted(name));
    }
    var pool = new HikariConfig();
    pool.setJdbcUrl(server.url().replaceFirst("/jiedao$", "/" + name));
    pool.setUsername(name);
    pool.setPassword(password);
    pool.setMaximumPoolSize(20);
    return new HikariDataSource(pool);
  }
}
