package cn.jiedao.organization.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the register stands on the day of a change.
 *
 * @param offices those that exist on the day, in every unit, by code
 * @param members communities of the unit that exist on the day, by code
 * @param names of all offices and communities ever entered, for messages
 */
record Standing(
    LocalDate day,
    String unitName,
    boolean sandbox,
    Map<String, Office> offices,
    Map<String, Member> members,
    UnaryOperator<String> names) {

  /**
   * @param since first day of the version valid on the day
   * @param lastChange the last day, perhaps after this one, on which anything of it changes
   */
  record Office(
      String code,
      String name,
      String shortName,
      String unit,
      String legalParent,
      String managingBody,
      String seat,
      LocalDate since,
      LocalDate lastChange) {}

  record Member(String code, String name, String office, LocalDate since) {}

  private record UnitRow(String name, boolean sandbox) {}

  private static final String OFFICES =
      """
      select v.office as code, v.name, v.short_name, v.managed_by as unit, v.legal_parent, v.managing_body, v.seat,
        lower(v.valid) as since, greatest(
          (select max(coalesce(upper(w.valid), lower(w.valid))) from office_version w where w.office = v.office),
          (select max(coalesce(upper(m.valid), lower(m.valid))) from community_membership m where m.office = v.office)
        ) as last_change
      from office_version v where v.valid @> :day order by v.office
      """;
  private static final String MEMBERS =
      """
      select c.code, c.name, m.office, lower(m.valid) as since
      from community c join community_membership m on m.community = c.code and m.valid @> :day
      where c.unit = :unit order by c.code
      """;
  private static final String NAME =
      """
      select coalesce((select name from community where code = :code), short_name_of(:code, :day), :code)
      """;

  static Standing read(JdbcClient database, String unit, LocalDate day) {
    var offices = new LinkedHashMap<String, Office>();
    database
        .sql(OFFICES)
        .param("day", day)
        .query(Office.class)
        .list()
        .forEach(office -> offices.put(office.code(), office));
    var members = new LinkedHashMap<String, Member>();
    database
        .sql(MEMBERS)
        .param("day", day)
        .param("unit", unit)
        .query(Member.class)
        .list()
        .forEach(member -> members.put(member.code(), member));
    UnitRow row =
        database
            .sql("select name, sandbox from unit where code = :unit")
            .param("unit", unit)
            .query(UnitRow.class)
            .single();
    return new Standing(
        day, row.name(), row.sandbox(), offices, members, code -> name(database, code, day));
  }

  private static String name(JdbcClient database, String code, LocalDate day) {
    return database.sql(NAME).param("code", code).param("day", day).query(String.class).single();
  }

  String nameOf(String code) {
    return names.apply(code);
  }

  List<Member> membersOf(String office) {
    return members.values().stream().filter(member -> member.office().equals(office)).toList();
  }
}
