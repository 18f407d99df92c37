package cn.jiedao.security.client;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** How the API refuses a call before it is read: by a problem document (RFC 9457). */
public final class ApiRefusals {
  private ApiRefusals() {}

  static void say(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
    response
        .getWriter()
        .write(
            """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}"""
                .formatted(title, status, detail));
  }

  /** Names no Basic challenge: a browser would remember the password and send it by itself. */
  public static AuthenticationEntryPoint unauthenticated() {
    return (request, response, cause) -> {
      response.setHeader("WWW-Authenticate", "Bearer");
      say(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          "身份未确认",
          "密钥、令牌或账号缺失、不正确、已过期或已撤销：请用请求头 X-Api-Key 提供有效密钥，或请安全管理员重新签发");
    };
  }

  public static AccessDeniedHandler forbidden() {
    return (request, response, cause) ->
        say(response, HttpServletResponse.SC_FORBIDDEN, "没有权限", "这项操作不对您的系统或账号开放");
  }
}
