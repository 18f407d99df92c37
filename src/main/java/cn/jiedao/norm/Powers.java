package cn.jiedao.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published own powers of departments, as the edition loaded last has them. */
@Component
public class Powers {
  private static final String POWER =
      "select code, department, name, type, norm from current_power ";

  private final JdbcClient database;

  Powers(JdbcClient database) {
    this.database = database;
  }

  public List<Power> of(String organization, LocalDate day) {
    return database
        .sql(POWER + "where department = :department and valid @> :day order by code")
        .param("department", organization)
        .param("day", day)
        .query(Power.class)
        .list();
  }

  /** Also one that has ended. */
  public Optional<Power> find(String code) {
    return database
        .sql(POWER + "where code = :code")
        .param("code", code)
        .query(Power.class)
        .optional();
  }

  /** What it is called; the code itself where it is not known. */
  public String name(String code) {
    return find(code).map(Power::name).orElse(code);
  }

  public List<Power> all() {
    return database.sql(POWER + "order by code").query(Power.class).list();
  }
}
