package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Beyond the limit no password of that address is even looked at, until the minute is over. */
class LoginThrottleFilter extends OncePerRequestFilter {
  private static final int TOO_MANY_REQUESTS = 429;

  private final LoginAttempts attempts;

  LoginThrottleFilter(LoginAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isFormLogin(request) && !carriesBasic(request);
  }

  static boolean isFormLogin(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && "/login".equals(request.getRequestURI());
  }

  private static boolean carriesBasic(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (attempts.allowed(request.getRemoteAddr())) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    if (isFormLogin(request)) response.sendError(TOO_MANY_REQUESTS);
    else Refusals.problem(response, TOO_MANY_REQUESTS, "登录尝试过于频繁，请一分钟后再试");
  }
}
