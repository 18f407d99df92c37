package cn.jiedao.security.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keys and tokens of an address that failed too often are not even looked at for a while. */
class FailureLimitFilter extends OncePerRequestFilter {
  private final CallLimits limits;

  FailureLimitFilter(CallLimits limits) {
    this.limits = limits;
  }

  /** Passwords have their own limit, for all of our pages. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    boolean token = authorization != null && !authorization.regionMatches(true, 0, "Basic ", 0, 6);
    return !token && request.getHeader(ApiKeyFilter.HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = request.getRemoteAddr();
    long seconds = limits.secondsToWaitAt(address);
    if (seconds > 0) {
      ApiRefusals.tooMany(response, seconds, "从这个地址多次使用无效的密钥或令牌，请检查配置，%d 秒后重试".formatted(seconds));
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) limits.failed(address);
  }
}
