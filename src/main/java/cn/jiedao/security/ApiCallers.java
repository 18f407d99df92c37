package cn.jiedao.security;

import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who calls the API in this request, and for which responsible person he acts. */
@Component
public class ApiCallers {
  public static final String ON_BEHALF_OF = "X-On-Behalf-Of";

  /** Else a header could hold what PostgreSQL takes for no text at all. */
  private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9.-]{1,64}");

  private final Officers officers;
  private final Organizations organizations;
  private final IdentityService identities;
  private final StartableProcesses processes;

  ApiCallers(
      Officers officers,
      Organizations organizations,
      IdentityService identities,
      StartableProcesses processes) {
    this.officers = officers;
    this.organizations = organizations;
    this.identities = identities;
    this.processes = processes;
  }

  /**
   * @throws AccessDeniedException outside a request that somebody has authenticated
   */
  public ApiCaller current() {
    return client().orElseGet(() -> person(officer()));
  }

  static Optional<ApiCaller> client() {
    var login = SecurityContextHolder.getContext().getAuthentication();
    return login != null && login.getPrincipal() instanceof ApiCaller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  private static Officer officer() {
    return CurrentOfficer.find()
        .filter(Officer::onDuty)
        .orElseThrow(() -> new AccessDeniedException("请先用密钥或账号证明身份。"));
  }

  private ApiCaller person(Officer officer) {
    String organization = officer.organization();
    boolean sandbox = !organization.isEmpty() && organizations.isSandbox(organization);
    return new ApiCaller(
        null, officer.personName(), organization, processes.by(officer.groups()).keySet(), sandbox);
  }

  /**
   * Does something in the name of a responsible person: he must hold a post in the caller's
   * organisation today, and every step names him and the system. Somebody who uses the API himself
   * acts for himself.
   *
   * @param person the value of the header {@value #ON_BEHALF_OF}, null where it is missing
   * @throws OnBehalfOfRefused 400 without a person, 403 for one who holds no post there
   */
  public <T> T onBehalfOf(ApiCaller caller, String person, Callable<T> act) {
    if (!caller.isPerson()) return as(person, groups(caller, person), act);
    Officer self = officer();
    if (person != null && !person.equals(self.person())) throw OnBehalfOfRefused.someoneElse();
    return as(self.person(), self.groups(), act);
  }

  private List<String> groups(ApiCaller caller, String person) {
    if (person == null || person.isBlank()) throw OnBehalfOfRefused.missing();
    var groups =
        Optional.of(person)
            .filter(text -> ACCOUNT.matcher(text).matches())
            .flatMap(account -> officers.groupsOf(account, caller.organization()))
            .map(ArrayList::new)
            .orElseThrow(OnBehalfOfRefused::withoutPost);
    groups.add(Actor.groupOfClient(caller.client()));
    return groups;
  }

  private <T> T as(String person, List<String> groups, Callable<T> act) {
    Authentication before = identities.getCurrentAuthentication();
    identities.setAuthentication(person, groups);
    try {
      return act.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      if (before == null) identities.clearAuthentication();
      else identities.setAuthentication(before.getUserId(), before.getGroupIds());
    }
  }
}
