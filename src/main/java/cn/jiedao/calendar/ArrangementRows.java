package cn.jiedao.calendar;

import cn.jiedao.calendar.CalendarYear.Day;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of all arrangements; none is changed. */
@Repository
class ArrangementRows {
  private static final String SELECT =
      "select id, year, provisional, source, loaded_by, loaded_at from calendar_year ";

  private final JdbcClient database;

  ArrangementRows(JdbcClient database) {
    this.database = database;
  }

  /** By which a node sees whether it knows them all. */
  long newest() {
    return database
        .sql("select coalesce(max(id), 0) from calendar_year")
        .query(Long.class)
        .single();
  }

  List<Arrangement> all() {
    return database.sql(SELECT + "order by id").query(ArrangementRows::arrangement).list();
  }

  /** What is in force of each year, or was before an arrangement was loaded. */
  Map<Integer, CalendarYear> inForce(long before) {
    Map<Long, List<Day>> days =
        database
            .sql("select arrangement, day, name, off from calendar_day where arrangement < :before")
            .param("before", before)
            .query((row, i) -> Map.entry(row.getLong(1), day(row)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    var years = new TreeMap<Integer, CalendarYear>();
    for (Arrangement one : all())
      if (one.id() < before)
        years.put(
            one.year(),
            CalendarYear.of(
                one.year(),
                one.provisional(),
                one.source(),
                days.getOrDefault(one.id(), List.of())));
    return years;
  }

  Arrangement insert(CalendarYear year, String by, Instant at) {
    Arrangement loaded =
        database
            .sql(
                """
                insert into calendar_year (year, provisional, source, loaded_by, loaded_at)
                values (?, ?, ?, ?, ?) returning id, year, provisional, source, loaded_by, loaded_at
                """)
            .params(year.year(), year.provisional(), year.source(), by, Timestamp.from(at))
            .query(ArrangementRows::arrangement)
            .single();
    for (Day day : year.days().values())
      database
          .sql("insert into calendar_day (arrangement, day, name, off) values (?, ?, ?, ?)")
          .params(loaded.id(), day.date(), day.name(), day.off())
          .update();
    return loaded;
  }

  /** One at a time: two nodes that start together load the first years once. */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('jiedao.calendar'))::text")
        .query(String.class)
        .optional();
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(
        row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("off"));
  }

  private static Arrangement arrangement(ResultSet row, int index) throws SQLException {
    return new Arrangement(
        row.getLong("id"),
        row.getInt("year"),
        row.getBoolean("provisional"),
        row.getString("source"),
        row.getString("loaded_by"),
        row.getTimestamp("loaded_at").toInstant());
  }
}
