package cn.jiedao.workplace.dashboard;

import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import cn.jiedao.supervision.figures.Processes;
import cn.jiedao.supervision.figures.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the board can be narrowed to by those who see more than one organisation. */
@Component
class BoardChoices {
  /** A unit with its bodies and offices. */
  record Group(Unit unit, List<Organization> organizations) {}

  private final Organizations organizations;
  private final Processes processes;

  BoardChoices(Organizations organizations, Processes processes) {
    this.organizations = organizations;
    this.processes = processes;
  }

  List<Group> groups(Scope scope) {
    if (scope.organization() != null) return List.of();
    return organizations.units().stream()
        .filter(unit -> !unit.sandbox())
        .filter(unit -> scope.unit() == null || scope.unit().equals(unit.code()))
        .map(unit -> new Group(unit, of(unit)))
        .toList();
  }

  private List<Organization> of(Unit unit) {
    return organizations.all().stream().filter(body -> body.unit().equals(unit.code())).toList();
  }

  List<Processes.Named> processes() {
    return processes.withCases();
  }

  /** Of whom the figures speak. */
  String whose(Scope scope) {
    if (scope.organization() != null) return organizations.get(scope.organization()).name();
    return scope.unit() == null ? "全市" : organizations.unit(scope.unit()).name() + "及所属单位";
  }
}
