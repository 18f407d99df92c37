package cn.jiedao.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** What happens when somebody has come in by the login page, and when he leaves. */
class FormLogin implements AuthenticationSuccessHandler, LogoutHandler {
  private final Sessions sessions;
  private final WantedPage wanted;
  private final AuditLog audit;

  FormLogin(Sessions sessions, WantedPage wanted, AuditLog audit) {
    this.sessions = sessions;
    this.wanted = wanted;
    this.audit = audit;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws IOException {
    var officer = (Officer) login.getPrincipal();
    sessions.begin(request.getSession(), officer);
    audit.record("login.succeeded", officer.person(), "ok");
    response.sendRedirect(wanted.after(officer, request, response));
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, Authentication login) {
    if (login != null && login.getPrincipal() instanceof Officer officer)
      audit.record("logout.succeeded", officer.person(), "ok");
  }
}
