package cn.jiedao.assessment.sheet;

import cn.jiedao.assessment.annual.Assessments;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whose score sheets somebody who reads the case sees: an office its own and those of offices that
 * it succeeded, since who entered what about another is none of its business; everybody else all.
 */
@Component
class SheetAccess {
  private final Actors actors;
  private final Organizations organizations;
  private final Assessments assessments;

  SheetAccess(Actors actors, Organizations organizations, Assessments assessments) {
    this.actors = actors;
    this.organizations = organizations;
    this.assessments = assessments;
  }

  boolean includes(String office) {
    return actors
        .find()
        .map(Actor::organization)
        .map(organizations::get)
        .filter(one -> one.kind() == Kind.OFFICE)
        .map(Organization::code)
        .map(own -> assessments.actsFor(own, office))
        .orElse(true);
  }

  List<Organization> among(List<String> offices) {
    return offices.stream().filter(this::includes).map(organizations::get).toList();
  }
}
