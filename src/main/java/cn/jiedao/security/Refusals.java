package cn.jiedao.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** How a request is refused: a problem document for programs, an error page for people. */
final class Refusals {
  private Refusals() {}

  static void problem(HttpServletResponse response, int status, String text) throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json;charset=UTF-8");
    response
        .getWriter()
        .write(
            """
            {"type":"about:blank","status":%d,"title":"%s","detail":"%2$s","message":"%2$s"}"""
                .formatted(status, text));
  }

  /** Names no Basic challenge: a browser would remember the password and send it by itself. */
  static AuthenticationEntryPoint unauthenticated() {
    return (request, response, cause) -> {
      response.setHeader("WWW-Authenticate", "Bearer");
      problem(response, HttpServletResponse.SC_UNAUTHORIZED, "尚未登录，或用户名、密码不正确");
    };
  }

  static AccessDeniedHandler forbidden() {
    return (request, response, cause) ->
        problem(response, HttpServletResponse.SC_FORBIDDEN, "您没有权限执行此操作");
  }

  static AuthenticationEntryPoint unknownToStrangers() {
    return (request, response, cause) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  static AccessDeniedHandler unknown() {
    return (request, response, cause) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/camunda/api/")
        || path.startsWith("/engine-rest/")
        || path.startsWith("/api/");
  }
}
