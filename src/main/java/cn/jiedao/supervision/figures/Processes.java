package cn.jiedao.supervision.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes that cases have been opened in, for people to choose from. */
@Component
public class Processes {
  public record Named(String key, String name) {}

  private static final String WITH_CASES =
      """
      select d.key_ as key, coalesce(d.name_, d.key_) as name
      from (select distinct on (key_) key_, name_ from act_re_procdef order by key_, version_ desc) d
      where exists (select from case_head h where h.process = d.key_) order by d.key_
      """;

  private final JdbcClient database;

  Processes(JdbcClient database) {
    this.database = database;
  }

  public List<Named> withCases() {
    return database.sql(WITH_CASES).query(Named.class).list();
  }
}
