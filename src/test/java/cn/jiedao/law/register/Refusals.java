package cn.jiedao.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.jiedao.database.Superuser;
import cn.jiedao.law.Catalogue;
import cn.jiedao.law.Invariant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Makes attempts on the registers, each once and in a transaction that is taken back. */
@Component
class Refusals {
  /** Who refused, and in which words. */
  record Refused(String by, String message) {}

  /**
   * What came of an attempt.
   *
   * @param refused with everything in place
   * @param behind once its constraint was gone
   * @param told whether the ask of its invariant then found what had got in
   */
  record Answer(Optional<Refused> refused, Optional<Refused> behind, boolean told) {}

  /** As if somebody had answered one field otherwise, in all steps of an element. */
  private static final String SAY =
      """
      create function pg_temp.say(number text, step text, field text, value text) returns void language sql as '
        update jiedao.case_step_content c set answers = jsonb_set(c.answers::jsonb, array[$3], to_jsonb($4))::json
        from jiedao.case_step s
        where (s.case_number, s.seq) = (c.case_number, c.seq) and s.case_number = $1 and s.element = $2'
      """;

  private final JdbcClient database;
  private final JdbcTemplate statements;
  private final TransactionTemplate transaction;
  private final LawfulCases cases;
  private final Supplier<Map<String, Constraint>> constraints;
  private final Supplier<Map<String, String>> asks = SingletonSupplier.of(Refusals::asks);
  private final Map<Attempt, Answer> answers = new HashMap<>();

  Refusals(Superuser superuser, LawfulCases cases) {
    var connection = superuser.connection();
    this.database = JdbcClient.create(connection);
    this.statements = new JdbcTemplate(connection);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
    this.cases = cases;
    this.constraints = SingletonSupplier.of(() -> constraints(database));
  }

  private static Map<String, Constraint> constraints(JdbcClient database) {
    return Constraint.all(database).stream()
        .collect(Collectors.toMap(Constraint::name, Function.identity()));
  }

  private static Map<String, String> asks() {
    try {
      return Catalogue.read().invariants().stream()
          .filter(invariant -> invariant.ask() != null)
          .collect(Collectors.toMap(Invariant::id, Invariant::ask));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Map<String, Constraint> constraints() {
    return constraints.get();
  }

  JdbcClient database() {
    return database;
  }

  /** One test for each attempt on an invariant. */
  Stream<DynamicTest> of(String invariant) {
    return Attempts.ALL.of(invariant).stream()
        .map(
            attempt ->
                dynamicTest(
                    "the database refuses " + attempt.what(), () -> assertRefused(attempt)));
  }

  private void assertRefused(Attempt attempt) {
    assertThat(answer(attempt).refused())
        .as("the database must refuse " + attempt.what())
        .hasValueSatisfying(
            refused -> {
              assertThat(refused.by()).as(refused.message()).isEqualTo(attempt.by());
              if (attempt.says() != null) assertThat(refused.message()).startsWith(attempt.says());
            });
  }

  /** Made once, whatever is to be shown of it. */
  synchronized Answer answer(Attempt attempt) {
    return answers.computeIfAbsent(attempt, this::make);
  }

  private Answer make(Attempt attempt) {
    Map<String, String> names = cases.names();
    Constraint gone = constraints.get().get(attempt.by());
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          prepare(attempt, names);
          Object prepared = status.createSavepoint();
          var refused = present(attempt, names);
          if (gone == null) return new Answer(refused, Optional.empty(), false);
          status.rollbackToSavepoint(prepared);
          run("reset role");
          run(gone.drop());
          run("set local role jiedao_app");
          var behind = present(attempt, names);
          return new Answer(refused, behind, behind.isEmpty() && tells(attempt.invariant()));
        });
  }

  /** Whether the ask of an invariant finds what has got in. */
  private boolean tells(String invariant) {
    String ask = asks.get().get(invariant);
    if (ask == null) return false;
    run("reset role");
    return !database.sql(ask).query((row, i) -> row.getString(1)).list().isEmpty();
  }

  private void prepare(Attempt attempt, Map<String, String> names) {
    run("set local search_path = jiedao, public");
    run("set local session_replication_role = replica");
    run(SAY);
    for (String rows : attempt.enter()) {
      String table = table(rows);
      String chosen =
          filled(rows.contains(" ") ? rows : rows + " where case_number = :case", names);
      run("create temp table entry_%s on commit drop as select * from %s".formatted(table, chosen));
      run("delete from " + chosen);
      run("grant select on entry_%s to jiedao_app".formatted(table));
    }
    if (attempt.given() != null) run(filled(attempt.given(), names));
    run("set local session_replication_role = origin");
    run("set local role jiedao_app");
  }

  private Optional<Refused> present(Attempt attempt, Map<String, String> names) {
    try {
      for (String rows : attempt.enter()) run(entry(table(rows)));
      if (attempt.attempt() != null) run(filled(attempt.attempt(), names));
      run("set constraints all immediate");
    } catch (DataAccessException refused) {
      var error = ((PSQLException) refused.getMostSpecificCause()).getServerErrorMessage();
      return Optional.of(new Refused(error.getConstraint(), error.getMessage()));
    }
    return Optional.empty();
  }

  private String entry(String table) {
    List<String> columns =
        new ArrayList<>(
            database
                .sql(
                    """
                    select attname from pg_attribute where attrelid = cast(:table as regclass)
                      and attnum > 0 and attgenerated = '' and not attisdropped
                    """)
                .param("table", "jiedao." + table)
                .query(String.class)
                .list());
    String list = String.join(", ", columns);
    return "insert into %s (%s) select %2$s from entry_%1$s".formatted(table, list);
  }

  private void run(String sql) {
    statements.execute(sql);
  }

  private static String table(String rows) {
    return rows.split(" ", 2)[0];
  }

  private static String filled(String sql, Map<String, String> names) {
    String filled = sql;
    for (var name : names.entrySet())
      filled = filled.replaceAll(":" + name.getKey() + "\\b", "'" + name.getValue() + "'");
    return filled;
  }
}
