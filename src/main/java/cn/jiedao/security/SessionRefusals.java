package cn.jiedao.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Sends people to the page that helps them on; programs get a status. */
class SessionRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (wantsPage(request)) response.sendRedirect("/login");
    else Refusals.problem(response, HttpServletResponse.SC_UNAUTHORIZED, "登录已失效，请重新登录");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException, ServletException {
    Optional<Officer> unfinished = CurrentOfficer.find().filter(officer -> !officer.onDuty());
    if (unfinished.isPresent() && wantsPage(request))
      response.sendRedirect(WantedPage.stepBefore(unfinished.get()));
    else if (Refusals.isApi(request)) Refusals.forbidden().handle(request, response, cause);
    else response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    boolean scripted = "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    return !scripted
        && !Refusals.isApi(request)
        && !"cors".equals(request.getHeader("Sec-Fetch-Mode"));
  }
}
