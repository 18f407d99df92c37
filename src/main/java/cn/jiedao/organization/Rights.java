package cn.jiedao.organization;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may change what about people (三员分立): the security administrator everything about officers;
 * the system administrator only appoints the first security administrator and auditor.
 */
@Component
class Rights {
  private final IdentityService identities;
  private final Persons persons;
  private final Accounts accounts;

  Rights(IdentityService identities, Persons persons, Accounts accounts) {
    this.identities = identities;
    this.persons = persons;
    this.accounts = accounts;
  }

  boolean managesPeople() {
    return is(Administrator.SECURITY);
  }

  /** The two powers that are still without anyone, for the system administrator to give. */
  List<Administrator> appointable() {
    if (!is(Administrator.SYSTEM)) return List.of();
    var known = accounts.all();
    var present =
        persons.all().stream()
            .filter(person -> known.contains(person.id()))
            .map(Person::administrator)
            .flatMap(Optional::stream)
            .toList();
    return List.of(Administrator.SECURITY, Administrator.AUDIT).stream()
        .filter(administrator -> !present.contains(administrator))
        .toList();
  }

  void requirePage() {
    if (!managesPeople() && !is(Administrator.SYSTEM)) refuse("只有安全管理员可以查看和管理人员。");
  }

  void requirePeople() {
    if (!managesPeople()) refuse("只有安全管理员可以管理人员和职务。");
  }

  void requireAppointing(Administrator administrator) {
    if (!appointable().contains(administrator)) refuse("系统管理员只能设立首个安全管理员和首个审计管理员。");
  }

  private boolean is(Administrator administrator) {
    Authentication caller = identities.getCurrentAuthentication();
    return caller != null
        && caller.getGroupIds() != null
        && caller.getGroupIds().contains(administrator.group());
  }

  private static void refuse(String message) {
    throw new AccessDeniedException(message);
  }
}
