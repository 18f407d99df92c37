package cn.jiedao.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, bodies and offices as they were read, with the names of one day. */
record OrganizationSnapshot(
    Map<String, Unit> units, Map<String, Known> bodies, LocalDate day, long readAt) {

  /** On the day: a body always exists, an office from its first to its last day. */
  record Known(Organization body, boolean exists, boolean abolished) {}

  private record Row(
      String code,
      String name,
      String shortName,
      Kind kind,
      String function,
      String unit,
      boolean exists,
      boolean abolished) {
    Known known() {
      return new Known(
          new Organization(code, name, shortName, kind, function, unit), exists, abolished);
    }
  }

  static OrganizationSnapshot read(JdbcClient database, LocalDate day) {
    var units = new LinkedHashMap<String, Unit>();
    database
        .sql("select code, name, division_code, level, sandbox from unit order by division_code")
        .query(Unit.class)
        .list()
        .forEach(unit -> units.put(unit.code(), unit));
    var bodies = new LinkedHashMap<String, Known>();
    database
        .sql(
            """
            select o.code, name_of(o.code, :day) as name, short_name_of(o.code, :day) as short_name,
              o.kind, o.function, o.unit, coalesce(f.existed @> :day, true) as exists,
              coalesce(upper(f.existed) <= :day, false) as abolished
            from organization o join unit u on u.code = o.unit left join office f on f.code = o.code
            order by u.division_code, o.kind, o.code
            """)
        .param("day", day)
        .query(Row.class)
        .list()
        .forEach(row -> bodies.put(row.code, row.known()));
    return new OrganizationSnapshot(units, bodies, day, System.nanoTime());
  }

  List<Organization> existing() {
    return bodies.values().stream().filter(Known::exists).map(Known::body).toList();
  }
}
