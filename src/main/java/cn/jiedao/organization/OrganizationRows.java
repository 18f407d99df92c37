package cn.jiedao.organization;

import cn.jiedao.organization.OrganizationFiles.Function;
import cn.jiedao.organization.OrganizationFiles.Name;
import cn.jiedao.organization.OrganizationFiles.OfficeEntry;
import cn.jiedao.organization.OrganizationFiles.Type;
import cn.jiedao.organization.OrganizationFiles.UnitEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the data files say, written out: one row for each unit, body, office and division code. */
record OrganizationRows(List<UnitRow> units, List<BodyRow> bodies, List<CodeRow> codes) {

  record UnitRow(
      String code,
      String name,
      String divisionCode,
      String level,
      String edition,
      boolean sandbox) {}

  record BodyRow(
      String code,
      String name,
      String shortName,
      String kind,
      String function,
      String unit,
      String legalUnit,
      String managedBy,
      String edition,
      boolean sandbox) {}

  record CodeRow(String organization, String code, String edition, LocalDate validFrom) {}

  static OrganizationRows of(OrganizationFiles files) {
    var units = new ArrayList<UnitRow>();
    var bodies = new ArrayList<BodyRow>();
    var codes = new ArrayList<CodeRow>();
    for (UnitEntry unit : files.units().units()) {
      Level level = unit.type() == Type.municipal ? Level.MUNICIPAL : Level.COUNTY;
      units.add(
          new UnitRow(
              unit.code(),
              unit.name(),
              unit.division(),
              level.name(),
              files.units().edition(),
              unit.sandbox()));
      for (Function function : files.bodies().functions())
        if (function.pattern(unit.type()) != null) bodies.add(body(unit, function, files.bodies()));
      var offices = files.offices().offices().getOrDefault(unit.code(), List.of());
      for (OfficeEntry office : offices) {
        bodies.add(office(unit, office, files.offices().edition()));
        if (office.stat() != null) codes.add(code(unit, office, files.offices()));
      }
    }
    return new OrganizationRows(units, bodies, codes);
  }

  private static BodyRow body(UnitEntry unit, Function function, OrganizationFiles.Bodies bodies) {
    String code = unit.code() + "-" + function.function();
    Name pattern =
        new Name(unit.fill(function.pattern(unit.type())), unit.name() + function.label());
    Name name = bodies.overrides().getOrDefault(code, pattern);
    return new BodyRow(
        code,
        name.name(),
        name.shortName(),
        function.kindOrDepartment().name(),
        function.function(),
        unit.code(),
        unit.code(),
        null,
        bodies.edition(),
        unit.sandbox());
  }

  private static BodyRow office(UnitEntry unit, OfficeEntry office, String edition) {
    return new BodyRow(
        unit.code() + "-" + office.code(),
        unit.name() + office.name() + "街道办事处",
        office.name() + "街道",
        Kind.OFFICE.name(),
        "office",
        unit.code(),
        office.legal() == null ? unit.code() : office.legal(),
        office.managedBy(),
        edition,
        unit.sandbox());
  }

  private static CodeRow code(UnitEntry unit, OfficeEntry office, OrganizationFiles.Offices file) {
    return new CodeRow(
        unit.code() + "-" + office.code(),
        unit.division() + office.stat(),
        file.edition(),
        LocalDate.parse(file.validFrom()));
  }

  /** Chinese names of the functions, for the groups of all bodies that have one. */
  static Map<String, String> labels(OrganizationFiles files) {
    return files.bodies().functions().stream()
        .collect(Collectors.toMap(Function::function, Function::label));
  }
}
