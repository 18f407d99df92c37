package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
      identify();
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }

  /** A system by itself is in no group: it acts only in the name of a person. */
  private void identify() {
    CurrentOfficer.find()
        .ifPresentOrElse(
            officer -> identities.setAuthentication(officer.person(), officer.groups()),
            () ->
                ApiCallers.client()
                    .map(ApiCaller::getName)
                    .ifPresentOrElse(
                        client -> identities.setAuthentication(client, List.of()),
                        identities::clearAuthentication));
  }
}
