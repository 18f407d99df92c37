package cn.jiedao.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The norms as the edition loaded last has them. */
@Component
public class Norms {
  private static final String NORM =
      """
      select code, title, level, article, quote, permits_delegation, lower(valid) as "from", upper(valid) as until,
        demo, reference
      from current_norm
      """;

  private final JdbcClient database;

  Norms(JdbcClient database) {
    this.database = database;
  }

  public Optional<Norm> find(String code) {
    return database
        .sql(NORM + "where code = :code")
        .param("code", code)
        .query(Norm.class)
        .optional();
  }

  /** Of every level. */
  public List<Norm> validOn(LocalDate day) {
    return database
        .sql(NORM + "where valid @> :day order by code")
        .param("day", day)
        .query(Norm.class)
        .list();
  }

  /** Also those repealed or not yet in force. */
  public List<Norm> all() {
    return database.sql(NORM + "order by code").query(Norm.class).list();
  }
}
