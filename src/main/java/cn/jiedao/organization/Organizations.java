package cn.jiedao.organization;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units, bodies and offices; read from memory, at most a minute older than the tables, so that a
 * change made on another node arrives without being told.
 */
@Component
public class Organizations {
  private static final long MAX_AGE = Duration.ofMinutes(1).toNanos();

  private record Snapshot(Map<String, Unit> units, Map<String, Organization> bodies, long readAt) {}

  private final JdbcClient database;
  private volatile Snapshot snapshot;

  Organizations(JdbcClient database, OrganizationLoading loadedBefore) {
    this.database = database;
    this.snapshot = read();
  }

  public Optional<Organization> find(String code) {
    return Optional.ofNullable(present().bodies.get(code));
  }

  public Organization get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("没有代码为“" + code + "”的单位"));
  }

  /** Every body and office, unit by unit. */
  public List<Organization> all() {
    return List.copyOf(present().bodies.values());
  }

  public List<Organization> offices() {
    return all().stream().filter(body -> body.kind() == Kind.OFFICE).toList();
  }

  /** The offices a unit manages; a unit may have none. */
  public List<Organization> officesOf(String unit) {
    return offices().stream().filter(office -> office.unit().equals(unit)).toList();
  }

  public Optional<Organization> withFunction(String unit, String function) {
    return all().stream()
        .filter(body -> body.kind() != Kind.OFFICE)
        .filter(body -> body.unit().equals(unit) && body.function().equals(function))
        .findFirst();
  }

  public List<Unit> units() {
    return List.copyOf(present().units.values());
  }

  public Unit unit(String code) {
    Unit unit = present().units.get(code);
    if (unit == null) throw new IllegalArgumentException("没有代码为“" + code + "”的地区");
    return unit;
  }

  /** Whether a body is there for practising only. */
  public boolean isSandbox(String organization) {
    return unit(get(organization).unit()).sandbox();
  }

  private Snapshot present() {
    Snapshot known = snapshot;
    if (System.nanoTime() - known.readAt > MAX_AGE) snapshot = known = read();
    return known;
  }

  private Snapshot read() {
    var units = new LinkedHashMap<String, Unit>();
    database
        .sql("select code, name, division_code, level, sandbox from unit order by division_code")
        .query(Unit.class)
        .list()
        .forEach(unit -> units.put(unit.code(), unit));
    var bodies = new LinkedHashMap<String, Organization>();
    database
        .sql(
            """
            select o.code, o.name, o.short_name, o.kind, o.function, o.unit
            from organization o join unit u on u.code = o.unit
            order by u.division_code, o.kind, o.code
            """)
        .query(Organization.class)
        .list()
        .forEach(body -> bodies.put(body.code(), body));
    return new Snapshot(units, bodies, System.nanoTime());
  }
}
