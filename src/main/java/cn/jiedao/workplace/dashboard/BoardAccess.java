package cn.jiedao.workplace.dashboard;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Administrator;
import cn.jiedao.organization.Level;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.Unit;
import cn.jiedao.supervision.figures.Scope;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whose figures somebody sees: the leader of a government, of its office or of its 督查考核办 those of
 * the unit and all below it, any other leader those of his organisation, system administrator and
 * auditor all. An officer without the power to decide has his lists of tasks, and no board.
 */
@Component
class BoardAccess {
  private static final Set<String> GOVERNING =
      Set.of("government", "government-office", "performance");

  private final IdentityService identities;
  private final Actors actors;
  private final Organizations organizations;

  BoardAccess(IdentityService identities, Actors actors, Organizations organizations) {
    this.identities = identities;
    this.actors = actors;
    this.organizations = organizations;
  }

  Scope scope() {
    if (isIn(Administrator.SYSTEM) || isIn(Administrator.AUDIT)) return Scope.EVERYTHING;
    return actors
        .find()
        .filter(Actor::leader)
        .map(leader -> of(organizations.get(leader.organization())))
        .orElseThrow(() -> new AccessDeniedException("督查看板供单位负责人使用。本人和本单位的待办请在待办页面查看。"));
  }

  private Scope of(Organization organization) {
    if (!GOVERNING.contains(organization.function()))
      return Scope.ofOrganization(organization.code());
    Unit unit = organizations.unit(organization.unit());
    return unit.level() == Level.MUNICIPAL ? Scope.EVERYTHING : Scope.ofUnit(unit.code());
  }

  private boolean isIn(Administrator administrator) {
    var caller = identities.getCurrentAuthentication();
    List<String> groups = caller == null ? null : caller.getGroupIds();
    return groups != null && groups.contains(administrator.group());
  }
}
