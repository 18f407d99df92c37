package cn.jiedao.supervision;

import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who hears of what an organisation lets lie: the government office of its unit, and for a
 * government and its office that of the city.
 */
@Component
class Superiors {
  private static final String OFFICE = "government-office";

  private final Organizations organizations;

  Superiors(Organizations organizations) {
    this.organizations = organizations;
  }

  /** Empty for the city's own government and its office: nobody stands above them here. */
  Optional<Organization> of(String code) {
    Organization body = organizations.get(code);
    if (body.kind() != Kind.GOVERNMENT && !body.function().equals(OFFICE))
      return organizations.withFunction(body.unit(), OFFICE);
    Unit unit = organizations.unit(body.unit());
    if (unit.level() == Level.MUNICIPAL) return Optional.empty();
    return organizations.units().stream()
        .filter(one -> one.level() == Level.MUNICIPAL && one.sandbox() == unit.sandbox())
        .findFirst()
        .flatMap(city -> organizations.withFunction(city.code(), OFFICE));
  }

  /**
   * Whether one body may demand something of another (督办): a government and its office of those of
   * their unit, those of the city also of everybody in its districts.
   */
  boolean isAbove(String superior, String code) {
    Organization above = organizations.get(superior);
    Organization body = organizations.get(code);
    if (!isGoverning(above) || superior.equals(code)) return false;
    if (above.unit().equals(body.unit()))
      return body.kind() != Kind.GOVERNMENT
          && (!body.function().equals(OFFICE) || above.kind() == Kind.GOVERNMENT);
    Unit city = organizations.unit(above.unit());
    Unit unit = organizations.unit(body.unit());
    return city.level() == Level.MUNICIPAL
        && unit.level() != Level.MUNICIPAL
        && city.sandbox() == unit.sandbox();
  }

  private static boolean isGoverning(Organization body) {
    return body.kind() == Kind.GOVERNMENT || body.function().equals(OFFICE);
  }
}
