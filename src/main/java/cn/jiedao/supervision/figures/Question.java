package cn.jiedao.supervision.figures;

import cn.jiedao.calendar.WorkingDays;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/**
 * Which figures are asked for, within what the one who asks may see.
 *
 * @param unit null for all units in sight
 * @param organization null for all organisations in sight
 * @param process null for all processes
 * @param until the last day that counts
 */
public record Question(
    Scope scope,
    String unit,
    String organization,
    String process,
    LocalDate from,
    LocalDate until) {
  /** Practice (演练) is nobody's work. */
  private static final String REAL_CASES = "h.unit in (select code from unit where not sandbox)";

  private static final String SEEN_BY =
      "exists (select from case_access a where a.case_number = h.number and a.organization = :%s)";

  /** Fills in which cases and which organisations (aliases h, o and s) a statement may count. */
  String narrow(String statement) {
    return statement
        .replace("{cases}", cases())
        .replace("{process}", REAL_CASES + when(process, "h.process = :process"))
        .replace("{organizations}", organizations())
        .replace("{orders}", orders());
  }

  private String cases() {
    return REAL_CASES
        + when(scope.unit(), "h.unit = :scopeUnit")
        + when(scope.organization(), SEEN_BY.formatted("scopeOrganization"))
        + when(unit, "h.unit = :unit")
        + when(organization, SEEN_BY.formatted("organization"))
        + when(process, "h.process = :process");
  }

  private String organizations() {
    return "not o.sandbox"
        + when(scope.unit(), "o.unit = :scopeUnit")
        + when(scope.organization(), "o.code = :scopeOrganization")
        + when(unit, "o.unit = :unit")
        + when(organization, "o.code = :organization");
  }

  /** Whoever gave an order sees it too. */
  private String orders() {
    return "not o.sandbox"
        + when(scope.unit(), "o.unit = :scopeUnit")
        + when(scope.organization(), "(:scopeOrganization in (o.code, s.superior))")
        + when(unit, "o.unit = :unit")
        + when(organization, "o.code = :organization");
  }

  private static String when(String given, String condition) {
    return given == null ? "" : " and " + condition;
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    scope.addTo(parameters);
    parameters.put("unit", unit);
    parameters.put("organization", organization);
    parameters.put("process", process);
    parameters.put("firstWeek", monday(from));
    parameters.put("before", monday(from).minusWeeks(1));
    parameters.put("lastWeek", monday(until));
    parameters.put("from", start(from));
    parameters.put("fromMonday", start(monday(from)));
    parameters.put("end", start(until.plusDays(1)));
    return parameters;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(WorkingDays.ZONE).toInstant());
  }
}
