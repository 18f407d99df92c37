package cn.jiedao.security.client;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outside systems, present and past. */
@Component
public class ApiClients {
  private final JdbcClient database;

  ApiClients(JdbcClient database) {
    this.database = database;
  }

  /** Also one that may not come in any more: old steps still name it. */
  public Optional<ApiClient> find(String id) {
    return database
        .sql("select * from api_client where id = :id")
        .param("id", id)
        .query(ClientRows::client)
        .optional();
  }

  List<ApiClient> all() {
    return database
        .sql("select * from api_client order by revoked_at nulls first, id")
        .query(ClientRows::client)
        .list();
  }
}
