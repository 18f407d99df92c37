package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Records what a logged-in person was refused, by a route or by the engine. Strangers are not
 * recorded: anybody could fill the log.
 */
class DenialAuditFilter extends OncePerRequestFilter {
  private final AuditLog audit;

  DenialAuditFilter(AuditLog audit) {
    this.audit = audit;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean denied = false;
    try {
      chain.doFilter(request, response);
      denied = response.getStatus() == HttpServletResponse.SC_FORBIDDEN;
    } catch (AccessDeniedException refused) {
      denied = true;
      throw refused;
    } finally {
      if (denied && isKnown())
        audit.record("access.denied", request.getMethod() + " " + request.getRequestURI(), "403");
    }
  }

  private static boolean isKnown() {
    return CurrentOfficer.find().filter(Officer::onDuty).isPresent()
        || ApiCallers.client().isPresent();
  }
}
