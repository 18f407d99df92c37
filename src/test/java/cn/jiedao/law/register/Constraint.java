package cn.jiedao.law.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A constraint, trigger or unique index of our schema, as the catalog of PostgreSQL lists it.
 *
 * @param sentence what it stands for, where it has no words of its own
 * @param drop the command that takes it away
 * @param key whether it only says which column names a row: no law depends on it
 */
record Constraint(String name, String table, String sentence, String drop, boolean key) {
  private static final String ALL =
      """
      select c.conname as name, c.conrelid::regclass::text as table,
        obj_description(c.oid, 'pg_constraint') as sentence,
        format('alter table %s drop constraint %I cascade', c.conrelid::regclass, c.conname) as drop,
        c.contype = 'p' or c.contype = 'u' and c.conkey @> p.conkey as key
      from pg_constraint c left join pg_constraint p on p.conrelid = c.conrelid and p.contype = 'p'
      where c.connamespace = 'jiedao'::regnamespace and c.contype in ('c', 'f', 'p', 'u', 'x') and c.conrelid <> 0
      union all
      select t.tgname, t.tgrelid::regclass::text, null, format('drop trigger %I on %s', t.tgname, t.tgrelid::regclass), false
      from pg_trigger t join pg_class r on r.oid = t.tgrelid join pg_proc f on f.oid = t.tgfoid
      where f.pronamespace = 'jiedao'::regnamespace and not t.tgisinternal -- one is on a table of the engine
      union all
      select x.relname, i.indrelid::regclass::text, obj_description(x.oid, 'pg_class'), format('drop index %s', i.indexrelid::regclass), false
      from pg_index i join pg_class r on r.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      where r.relnamespace = 'jiedao'::regnamespace and i.indisunique
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      order by 2, 1
      """;

  /** Nothing legal depends on Flyway's own table. */
  static List<Constraint> all(JdbcClient database) {
    return database.sql(ALL).query(Constraint.class).list().stream()
        .filter(constraint -> !constraint.table().startsWith("flyway"))
        .toList();
  }

  static boolean isNamedByPostgres(String constraint) {
    return constraint.matches(".*_(fkey|pkey|key|check)");
  }

  /** Every message of our own that a trigger can give: it begins with its invariant. */
  static List<String> findings(JdbcClient database) {
    return database
        .sql(
            """
            select distinct m[1] from pg_proc p, regexp_matches(p.prosrc, '''(INV-[^'']*)''', 'g') m
            where p.pronamespace = 'jiedao'::regnamespace order by 1
            """)
        .query(String.class)
        .list();
  }

  @Override
  public String toString() {
    return name + " on " + table;
  }
}
