package cn.jiedao.security;

import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in, in this request. */
public final class CurrentOfficer {
  private CurrentOfficer() {}

  public static Optional<Officer> find() {
    var login = SecurityContextHolder.getContext().getAuthentication();
    return login != null && login.getPrincipal() instanceof Officer officer
        ? Optional.of(officer)
        : Optional.empty();
  }

  static void become(Officer officer) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(loginOf(officer));
    SecurityContextHolder.setContext(context);
  }

  static UsernamePasswordAuthenticationToken loginOf(Officer officer) {
    return UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.authorities());
  }
}
