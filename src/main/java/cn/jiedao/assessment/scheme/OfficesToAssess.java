package cn.jiedao.assessment.scheme;

import cn.jiedao.assessment.score.OfficeGroup;
import cn.jiedao.engine.StartFact;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Every office of one's own unit, in the group that it had in the unit's last scheme (INV-20-12).
 */
@Component
class OfficesToAssess implements StartFact {
  private final Organizations organizations;
  private final Schemes schemes;

  OfficesToAssess(Organizations organizations, Schemes schemes) {
    this.organizations = organizations;
    this.schemes = schemes;
  }

  @Override
  public String name() {
    return "officesToAssess";
  }

  @Override
  public List<Map<String, String>> of(Actor actor) {
    String unit = organizations.get(actor.organization()).unit();
    Map<String, OfficeGroup> last =
        schemes.ofUnit(unit).stream().findFirst().map(Scheme::groups).orElse(Map.of());
    return organizations.officesOf(unit).stream().map(office -> row(office, last)).toList();
  }

  private static Map<String, String> row(Organization office, Map<String, OfficeGroup> last) {
    var row = new HashMap<>(Map.of("office", office.code()));
    if (last.containsKey(office.code())) row.put("group", last.get(office.code()).code());
    return row;
  }
}
