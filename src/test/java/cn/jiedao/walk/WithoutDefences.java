package cn.jiedao.walk;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The database with every constraint taken away, for the length of a transaction. */
@Component("withoutDefencesOfWalks")
class WithoutDefences {
  /** Keys come last: foreign ones hold them. */
  private static final String CONSTRAINTS =
      """
      select format('alter table %I.%I drop constraint if exists %I cascade', n.nspname, c.relname, k.conname)
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'jiedao' and k.contype in ('c', 'f', 'u', 'p') and k.conislocal order by k.contype = 'p'
      """;

  private static final String INDEXES =
      """
      select format('drop index if exists %I.%I', n.nspname, i.relname)
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = i.relnamespace
      where n.nspname = 'jiedao' and x.indisunique
      """;

  private static final String TRIGGERS =
      """
      select distinct format('alter table %I.%I disable trigger user', n.nspname, c.relname)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'jiedao' and not t.tgisinternal
      """;

  private final DataSource source;

  WithoutDefences(Flyway flyway) {
    source = flyway.getConfiguration().getDataSource();
  }

  /** As the owner of the tables; whatever each act did is undone before the next. */
  void tamper(Stream<Consumer<JdbcClient>> acts) {
    var owner = JdbcClient.create(source);
    new TransactionTemplate(new DataSourceTransactionManager(source))
        .executeWithoutResult(
            transaction -> {
              transaction.setRollbackOnly();
              for (String defences : List.of(TRIGGERS, CONSTRAINTS, INDEXES))
                disarm(owner, defences);
              acts.forEach(
                  act -> {
                    Object before = transaction.createSavepoint();
                    act.accept(owner);
                    transaction.rollbackToSavepoint(before);
                  });
            });
  }

  private static void disarm(JdbcClient owner, String defences) {
    owner
        .sql(defences)
        .query(String.class)
        .list()
        .forEach(statement -> owner.sql(statement).update());
  }
}
