package cn.jiedao.workplace.arrangement;

import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Administrator;
import cn.jiedao.organization.MandateRights;
import cn.jiedao.organization.SigningAuthority;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Who may read a written authority: everybody in its organisation, those who keep and check it. */
@Component
class AuthoritySight {
  private final Actors actors;
  private final MandateRights rights;
  private final IdentityService identities;

  AuthoritySight(Actors actors, MandateRights rights, IdentityService identities) {
    this.actors = actors;
    this.rights = rights;
    this.identities = identities;
  }

  boolean isOpenTo(SigningAuthority authority) {
    return rights.isSecurityAdministrator()
        || isAuditor()
        || actors
            .find()
            .filter(me -> me.organization().equals(authority.organization()))
            .isPresent();
  }

  private boolean isAuditor() {
    var caller = identities.getCurrentAuthentication();
    return caller != null
        && caller.getGroupIds() != null
        && caller.getGroupIds().contains(Administrator.AUDIT.group());
  }
}
