package cn.jiedao.security;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Takes the login over anew when the groups changed: the stock filter compares the name only. */
class WebAppLoginFilter extends ContainerBasedAuthenticationFilter {
  @Override
  protected boolean isAuthenticated(Authentication known, String engine, String person) {
    return super.isAuthenticated(known, engine, person)
        && known instanceof UserAuthentication user
        && Set.copyOf(user.getGroupIds()).equals(Set.copyOf(groupsNow()));
  }

  private static List<String> groupsNow() {
    return CurrentOfficer.find().map(Officer::groups).orElse(List.of());
  }
}
