package cn.jiedao.security;

import cn.jiedao.organization.Mandate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person who is logged in, and the post he acts for; {@code organization} is empty before one is
 * chosen.
 *
 * @param mandate by which he acts in another's stead, null while he acts for himself
 */
public record Officer(
    String person,
    String personName,
    String organization,
    String organizationName,
    List<String> groups,
    Duty duty,
    Mandate mandate)
    implements AuthenticatedPrincipal, Serializable {

  /** What stands between the login and the work. */
  public enum Duty {
    ON_DUTY,
    MUST_CHANGE_PASSWORD,
    MUST_CHOOSE_POST
  }

  static final String ON_DUTY = Duty.ON_DUTY.name();

  Officer(
      String person,
      String personName,
      String organization,
      String organizationName,
      List<String> groups,
      Duty duty) {
    this(person, personName, organization, organizationName, groups, duty, null);
  }

  @Override
  public String getName() {
    return person;
  }

  public boolean onDuty() {
    return duty == Duty.ON_DUTY;
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }

  /** Groups open a route only to somebody on duty. */
  List<GrantedAuthority> authorities() {
    if (!onDuty()) return List.of();
    var names = new ArrayList<>(groups);
    names.add(ON_DUTY);
    return AuthorityUtils.createAuthorityList(names);
  }
}
