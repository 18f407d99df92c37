package cn.jiedao.security.client;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** How the API refuses a call before it is read: by a problem document (RFC 9457). */
public final class ApiRefusals {
  private static final int TOO_MANY_REQUESTS = 429;

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

  static void tooMany(HttpServletResponse response, long seconds, String detail)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    say(response, TOO_MANY_REQUESTS, "调用过于频繁", detail);
  }

  static void issuerDown(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "30");
    say(
        response,
        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
        "暂时无法核对令牌",
        "令牌签发方没有应答，请 30 秒后重试；急用可改用密钥");
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
