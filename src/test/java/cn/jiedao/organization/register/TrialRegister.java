package cn.jiedao.organization.register;

import cn.jiedao.database.Superuser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables and constraints of the register on a database of their own: nothing asks there by
 * which case a row came, everything asks whether it may stand. Whatever is done is taken back.
 */
final class TrialRegister implements AutoCloseable {
  static final LocalDate BEGINNING = LocalDate.of(2013, 1, 1);
  private static final String NAME = "office_register_trial";

  private final DriverManagerDataSource server;
  private final SingleConnectionDataSource connection;
  private final JdbcTemplate statements;
  private final TransactionTemplate transaction;
  private final TransactionTemplate savepoint;
  final JdbcClient database;
  final OfficeRegister register;
  final Successions successions;

  TrialRegister(Superuser superuser) {
    server = (DriverManagerDataSource) superuser.connections();
    var plain = new JdbcTemplate(server);
    plain.execute("drop database if exists " + NAME);
    plain.execute("create database %s template template0 encoding 'UTF8'".formatted(NAME));
    connection =
        new SingleConnectionDataSource(
            server.getUrl().replaceFirst("/jiedao$", "/" + NAME),
            server.getUsername(),
            server.getPassword(),
            true);
    var transactions = new DataSourceTransactionManager(connection);
    transaction = new TransactionTemplate(transactions);
    savepoint =
        new TransactionTemplate(
            transactions,
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    statements = new JdbcTemplate(connection);
    database = JdbcClient.create(connection);
    register = new OfficeRegister(database, new OfficeEntry(database, event -> {}));
    successions = new Successions(database);
    schema();
  }

  private void schema() {
    statements.execute("create schema jiedao");
    statements.execute("set search_path = jiedao, public");
    for (String script : List.of("V001__schema", "V010__organization", "V012__office_register"))
      statements.execute(text(script));
    String refuse = text("V021__casefile_chain");
    int start = refuse.indexOf("create function refuse(");
    statements.execute(refuse.substring(start, refuse.indexOf("$$;", start) + 3));
  }

  private static String text(String script) {
    try {
      return new ClassPathResource("db/migration/" + script + ".sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** As the application's own user, and nothing of it stays. */
  void taken_back(Runnable work) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          work.run();
        });
  }

  /** What every sequence begins with. */
  void kept(Runnable work) {
    transaction.executeWithoutResult(status -> work.run());
  }

  void run(String sql) {
    statements.execute(sql);
  }

  /** Enters the change as if the transaction ended with it; leaves nothing where it is refused. */
  RegisteredChange enter(OfficeChange change) {
    return savepoint.execute(
        status -> {
          run("set local role jiedao_app");
          RegisteredChange registered = register.enter(change);
          constraintsHold();
          run("reset role");
          return registered;
        });
  }

  /** The same, for what somebody does beside the register. */
  void attempt(String sql) {
    savepoint.executeWithoutResult(
        status -> {
          run(sql);
          constraintsHold();
        });
  }

  /** What is deferred is asked now. */
  void constraintsHold() {
    run("set constraints all immediate");
    run("set constraints all deferred");
  }

  void unit(String code, String name) {
    database
        .sql("insert into unit values (:code, :name, '320599', 'COUNTY', 'trial', false)")
        .param("code", code)
        .param("name", name)
        .update();
  }

  /** An office of the first data set, with communities {@code <code>-1} and on. */
  void office(String unit, String code, String stem, int communities) {
    var facts =
        Map.of("unit", unit, "code", code, "stem", stem, "day", BEGINNING, "number", communities);
    for (String sql :
        List.of(
            "insert into organization values (:code, :stem || '街道办事处', :stem || '街道', 'OFFICE', 'office', :unit, 'trial')",
            "insert into office (code, existed) values (:code, daterange(:day, null))",
            """
            insert into office_version (office, name, short_name, pinyin, legal_parent, managed_by, valid)
            values (:code, :stem || '街道办事处', :stem || '街道', '', :unit, :unit, daterange(:day, null))
            """,
            """
            insert into community (code, name, unit, existed)
            select :code || '-' || n, :stem || n || '社区', :unit, daterange(:day, null) from generate_series(1, :number) n
            """,
            """
            insert into community_membership (community, office, valid)
            select :code || '-' || n, :code, daterange(:day, null) from generate_series(1, :number) n
            """))
      database.sql(sql).params(facts).update();
  }

  @Override
  public void close() {
    connection.destroy();
    new JdbcTemplate(server).execute("drop database if exists " + NAME + " with (force)");
  }
}
