package cn.jiedao.dutylist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of the lists, as the edition loaded last has them. */
@Component
public class DutyItems {
  private static final String ITEM =
      """
      select code, unit, list, name, lower(valid) as "from", upper(valid) as until, demo, reference
      from current_duty_item
      """;

  private final JdbcClient database;

  DutyItems(JdbcClient database) {
    this.database = database;
  }

  /** What the offices of a unit have on a day. */
  public List<DutyItem> of(String unit, LocalDate day) {
    return database
        .sql(ITEM + "where (unit is null or unit = :unit) and valid @> :day order by code")
        .param("unit", unit)
        .param("day", day)
        .query(DutyItem.class)
        .list();
  }

  /** Also one that is not in force. */
  public Optional<DutyItem> find(String code) {
    return database
        .sql(ITEM + "where code = :code")
        .param("code", code)
        .query(DutyItem.class)
        .optional();
  }

  /** Of every unit; also those not in force. */
  public List<DutyItem> all() {
    return database.sql(ITEM + "order by code").query(DutyItem.class).list();
  }
}
