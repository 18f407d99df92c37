package cn.jiedao.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects application and migrations to our own server, when no server is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {
  @Bean(destroyMethod = "close")
  PostgresServer postgresServer(@Value("${jiedao.data:data}") Path data) {
    return new PostgresServer(data);
  }

  @Bean
  JdbcConnectionDetails applicationConnection(PostgresServer server) {
    return new ApplicationConnection(server.url(), server.password("jiedao_app"));
  }

  @Bean
  FlywayConnectionDetails migrationConnection(PostgresServer server) {
    return new MigrationConnection(server.url(), server.password("jiedao_owner"));
  }

  @Bean
  FolderSecrets folderSecrets(PostgresServer server) {
    return server::password;
  }

  private record ApplicationConnection(String getJdbcUrl, String getPassword)
      implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return "jiedao_app";
    }
  }

  private record MigrationConnection(String getJdbcUrl, String getPassword)
      implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return "jiedao_owner";
    }
  }
}
