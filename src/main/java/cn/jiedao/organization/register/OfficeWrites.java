package cn.jiedao.organization.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that a change ends and begins. */
final class OfficeWrites {
  private final JdbcClient database;
  private final OfficeChange change;

  OfficeWrites(JdbcClient database, OfficeChange change) {
    this.database = database;
    this.change = change;
  }

  void found(String code, String legalParent, String managingBody) {
    var facts = new HashMap<String, Object>();
    facts.put("code", code);
    facts.put("legalParent", legalParent);
    facts.put("managingBody", managingBody);
    facts.put("name", change.newName());
    facts.put("shortName", OfficeNames.shortName(change.newName()));
    facts.put("pinyin", Pinyin.of(OfficeNames.stem(change.newName())));
    run(
        """
        insert into organization (code, name, short_name, kind, function, unit, edition, sandbox)
        select :code, name || :name, :shortName, 'OFFICE', 'office', code, :case, sandbox
        from unit where code = :unit
        """,
        facts);
    run(
        """
        insert into office (code, existed, founded_case, sandbox)
        select code, daterange(:day, null), :case, sandbox from organization where code = :code
        """,
        facts);
    run(
        """
        insert into office_version (office, name, short_name, pinyin, legal_parent, managed_by, managing_body, seat,
          phone, area, registered_population, resident_population, valid, change_case, sandbox)
        select code, :name, :shortName, :pinyin, :legalParent, unit, :managingBody, :seat,
          :phone, :area, :registeredPopulation, :residentPopulation, daterange(:day, null), :case, sandbox
        from organization where code = :code
        """,
        facts);
  }

  /** The office goes on as it was, but for what the change says. */
  void goOn(String office, String newName) {
    var facts = new HashMap<String, Object>(Map.of("office", office));
    facts.put("name", newName);
    facts.put("shortName", newName == null ? null : OfficeNames.shortName(newName));
    facts.put("pinyin", newName == null ? null : Pinyin.of(OfficeNames.stem(newName)));
    endVersion(office);
    run(
        """
        insert into office_version (office, name, short_name, pinyin, legal_parent, managed_by, managing_body, seat,
          phone, area, registered_population, resident_population, valid, change_case, sandbox)
        select office, coalesce(:name::text, name), coalesce(:shortName::text, short_name),
          coalesce(:pinyin::text, pinyin), legal_parent, managed_by, coalesce(:managing::text, managing_body),
          coalesce(:seat::text, seat), coalesce(:phone::text, phone), coalesce(:area::numeric, area),
          coalesce(:registeredPopulation::int, registered_population),
          coalesce(:residentPopulation::int, resident_population), daterange(:day, null), :case, sandbox
        from office_version where office = :office and upper(valid) = :day
        """,
        facts);
  }

  void end(String office) {
    endVersion(office);
    run(
        """
        update office set existed = daterange(lower(existed), :day), abolished_case = :case where code = :office
        """,
        Map.of("office", office));
  }

  void succeed(String office, Map<Matter, String> successors) {
    successors.forEach(
        (matter, successor) ->
            run(
                """
                insert into office_succession (office, matter, successor, from_date, change_case)
                values (:office, :matter, :successor, :day, :case)
                """,
                Map.of("office", office, "matter", matter.code(), "successor", successor)));
  }

  private void endVersion(String office) {
    run(
        """
        update office_version set valid = daterange(lower(valid), :day) where office = :office and upper_inf(valid)
        """,
        Map.of("office", office));
  }

  void move(Collection<String> communities, String office) {
    var facts = Map.<String, Object>of("office", office, "communities", array(communities));
    run(
        """
        update community_membership set valid = daterange(lower(valid), :day)
        where community = any(:communities) and upper_inf(valid)
        """,
        facts);
    run(
        """
        insert into community_membership (community, office, valid, change_case)
        select unnest(:communities::text[]), :office, daterange(:day, null), :case
        """,
        facts);
  }

  /** Numbered on from the last of the unit. */
  void begin(List<String> names, String office) {
    int last =
        database
            .sql(
                """
                select coalesce(max(substring(code from '-c([0-9]+)$')::int), 0) from community
                where code ~ ('^' || :unit || '-c[0-9]+$')
                """)
            .param("unit", change.unit())
            .query(Integer.class)
            .single();
    for (String name : names) {
      String code = CommunityCodes.code(change.unit(), ++last);
      var facts = Map.<String, Object>of("code", code, "community", name, "office", office);
      run(
          """
          insert into community (code, name, unit, existed, change_case)
          values (:code, :community, :unit, daterange(:day, null), :case)
          """,
          facts);
      run(
          """
          insert into community_membership (community, office, valid, change_case)
          values (:code, :office, daterange(:day, null), :case)
          """,
          facts);
    }
  }

  private static String[] array(Collection<String> codes) {
    return codes.toArray(String[]::new);
  }

  private void run(String sql, Map<String, Object> facts) {
    OfficeDetails details = change.details();
    database
        .sql(sql)
        .param("case", change.caseNumber())
        .param("unit", change.unit())
        .param("day", change.effectiveOn())
        .param("managing", details.managingBody())
        .param("seat", details.seat())
        .param("phone", details.phone())
        .param("area", details.area())
        .param("registeredPopulation", details.registeredPopulation())
        .param("residentPopulation", details.residentPopulation())
        .params(facts)
        .update();
  }
}
