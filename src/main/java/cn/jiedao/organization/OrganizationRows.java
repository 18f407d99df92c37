package cn.jiedao.organization;

import cn.jiedao.organization.OrganizationFiles.Function;
import cn.jiedao.organization.OrganizationFiles.Name;
import cn.jiedao.organization.OrganizationFiles.Type;
import cn.jiedao.organization.OrganizationFiles.UnitEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the data files say, written out: one row for each unit and body. */
record OrganizationRows(List<UnitRow> units, List<BodyRow> bodies) {

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
      String edition,
      boolean sandbox) {}

  static OrganizationRows of(OrganizationFiles files) {
    var units = new ArrayList<UnitRow>();
    var bodies = new ArrayList<BodyRow>();
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
    }
    return new OrganizationRows(units, bodies);
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
        bodies.edition(),
        unit.sandbox());
  }

  /** Chinese names of the functions, for the groups of all bodies that have one. */
  static Map<String, String> labels(OrganizationFiles files) {
    return files.bodies().functions().stream()
        .collect(Collectors.toMap(Function::function, Function::label));
  }
}
