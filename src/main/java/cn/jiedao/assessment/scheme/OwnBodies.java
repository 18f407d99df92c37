package cn.jiedao.assessment.scheme;

import cn.jiedao.engine.OptionProvider;
import cn.jiedao.form.Option;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/** The departments of one's own unit, who score what they know: no office scores itself. */
@Component
class OwnBodies implements OptionProvider {
  private final Organizations organizations;

  OwnBodies(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public String name() {
    return "ownBodies";
  }

  @Override
  public List<Option> options(Actor actor) {
    return organizations.all().stream()
        .filter(body -> body.kind() == Kind.DEPARTMENT)
        .filter(body -> actor == null || body.unit().equals(unit(actor)))
        .map(body -> new Option(body.code(), label(body, actor)))
        .toList();
  }

  private String unit(Actor actor) {
    return organizations.get(actor.organization()).unit();
  }

  private String label(Organization body, Actor actor) {
    return actor == null ? body.name() : body.shortName();
  }
}
