package cn.jiedao.organization;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may have whom represented: everybody himself, a leader whoever works in his organisation, the
 * security administrator all. Nobody passes on what he does in another's stead.
 */
@Component
public class MandateRights {
  private final Actors actors;
  private final Rights rights;

  MandateRights(Actors actors, Rights rights) {
    this.actors = actors;
    this.rights = rights;
  }

  /** Whether the caller arranges the absences of others in an organisation. */
  public boolean arranges(String organization) {
    return rights.managesPeople()
        || own().filter(actor -> actor.leader() && isIn(actor, organization)).isPresent();
  }

  public boolean isSecurityAdministrator() {
    return rights.managesPeople();
  }

  void requireSubstitution(String absent, String organization) {
    if (!arranges(organization) && !isOneself(absent, organization))
      throw new AccessDeniedException("只能为本人设定代理；为他人设定的，由本单位负责人或者安全管理员办理。");
  }

  void requireAuthority(String leader, String organization) {
    if (!rights.managesPeople() && !isOneself(leader, organization))
      throw new AccessDeniedException("授权代签只能由授权的负责人本人或者安全管理员登记。");
  }

  /** Who may have somebody's desk handed over: the same as may have him substituted. */
  public void requireHandover(String person, String organization) {
    if (!arranges(organization) && !isOneself(person, organization))
      throw new AccessDeniedException("只能移交本人的待办；移交他人的，由本单位负责人或者安全管理员办理。");
  }

  void requireRevocation(String represented, String standIn, String organization) {
    boolean concerned =
        actors
            .find()
            .map(Actor::person)
            .filter(me -> me.equals(represented) || me.equals(standIn))
            .isPresent();
    if (!arranges(organization) && !concerned)
      throw new AccessDeniedException("只有当事人、本单位负责人和安全管理员可以撤销。");
  }

  private boolean isOneself(String person, String organization) {
    return own()
        .filter(actor -> actor.person().equals(person))
        .filter(actor -> isIn(actor, organization))
        .isPresent();
  }

  private Optional<Actor> own() {
    return actors.find().filter(actor -> actor.onBehalfOf() == null);
  }

  private static boolean isIn(Actor actor, String organization) {
    return actor.organization().equals(organization);
  }
}
