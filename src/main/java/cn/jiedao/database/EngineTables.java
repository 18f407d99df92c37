package cn.jiedao.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's own tables, by its own create scripts, so that the application's role owns no table
 * and the engine never changes the schema ({@code schema-update=false}).
 */
@Component
class EngineTables implements JavaMigration {
  private static final List<String> PARTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws SQLException {
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("set local search_path = public");
    }
    for (String part : PARTS)
      ScriptUtils.executeSqlScript(
          context.getConnection(),
          new EncodedResource(
              new ClassPathResource(
                  "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"),
              "UTF-8"));
    ScriptUtils.executeSqlScript(
        context.getConnection(), new ClassPathResource("database/engine-grants.sql"));
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("002");
  }

  @Override
  public String getDescription() {
    return "Camunda 7.24 tables";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
