package cn.jiedao.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The server's own administrator, in tests: may tamper with what nobody else can. */
@Component
public class Superuser {
  private final PostgresServer server;

  Superuser(PostgresServer server) {
    this.server = server;
  }

  public DataSource connections() {
    return new DriverManagerDataSource(server.url(), "postgres", server.password("postgres"));
  }

  /** One that stays open, and knows the functions it has called: for thousands of questions. */
  public DataSource connection() {
    return new SingleConnectionDataSource(
        server.url(), "postgres", server.password("postgres"), true);
  }
}
