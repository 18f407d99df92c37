package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine sees who asks, and never somebody of an earlier request: without an authentication in
 * the thread it checks no permission at all.
 */
class EngineIdentityFilter extends OncePerRequestFilter {
  private final IdentityService identities;

  EngineIdentityFilter(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      CurrentOfficer.find()
          .ifPresentOrElse(
              officer -> identities.setAuthentication(officer.person(), officer.groups()),
              identities::clearAuthentication);
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }
}
