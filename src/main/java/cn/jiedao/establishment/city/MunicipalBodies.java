package cn.jiedao.establishment.city;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The city's bodies that may be consulted on a change of offices (Art. 4). */
@Component
class MunicipalBodies implements OptionProvider {
  /** They register, review and decide the case; nobody consults himself. */
  private static final Set<String> IN_CHARGE =
      Set.of("government", "government-office", "civil-affairs");

  private final Organizations organizations;

  MunicipalBodies(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public String name() {
    return "municipal-bodies";
  }

  @Override
  public List<Option> options(Actor actor) {
    return organizations.all().stream()
        .filter(body -> body.kind() != Kind.OFFICE && isMunicipal(organizations, body))
        .filter(body -> !IN_CHARGE.contains(body.function()))
        .map(body -> new Option(body.code(), body.shortName()))
        .toList();
  }

  static boolean is(Organizations organizations, String code, String function) {
    return code != null
        && organizations
            .find(code)
            .filter(body -> function.equals(body.function()) && isMunicipal(organizations, body))
            .isPresent();
  }

  private static boolean isMunicipal(Organizations organizations, Organization body) {
    return organizations.unit(body.unit()).level() == Level.MUNICIPAL;
  }
}
