package cn.jiedao.assessment.sheet;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whose score sheets somebody who reads the case sees: an office its own, since who entered what
 * about another is none of its business; everybody else all.
 */
@Component
class SheetAccess {
  private final Actors actors;
  private final Organizations organizations;

  SheetAccess(Actors actors, Organizations organizations) {
    this.actors = actors;
    this.organizations = organizations;
  }

  boolean includes(String office) {
    return actors
        .find()
        .map(Actor::organization)
        .map(organizations::get)
        .filter(one -> one.kind() == Kind.OFFICE)
        .map(Organization::code)
        .map(office::equals)
        .orElse(true);
  }

  List<Organization> among(List<String> offices) {
    return offices.stream().filter(this::includes).map(organizations::get).toList();
  }
}
