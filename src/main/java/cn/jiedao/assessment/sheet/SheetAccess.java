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
 * What of an assessment somebody who reads its case sees: an office its own and that of offices
 * that it succeeded, since who entered what about another is none of its business; everybody else
 * all.
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
    return actors.find().map(Actor::organization).map(own -> includes(own, office)).orElse(true);
  }

  boolean includes(String reader, String office) {
    return organizations.get(reader).kind() != Kind.OFFICE
        || reader.equals(office)
        || organizations.isAbolished(office) && assessments.actsFor(reader, office);
  }

  List<Organization> among(List<String> offices) {
    return offices.stream().filter(this::includes).map(organizations::get).toList();
  }
}
