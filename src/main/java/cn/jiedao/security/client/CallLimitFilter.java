package cn.jiedao.security.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever calls too often waits, before anything of his call is read. */
class CallLimitFilter extends OncePerRequestFilter {
  private final CallLimits limits;

  CallLimitFilter(CallLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    Integer own =
        caller != null && caller.getDetails() instanceof ApiClient client
            ? client.callsPerMinute()
            : null;
    long seconds = caller == null ? 0 : limits.secondsToWait(caller.getName(), own);
    if (seconds == 0) chain.doFilter(request, response);
    else
      ApiRefusals.tooMany(
          response,
          seconds,
          "每分钟最多调用 %d 次，请在 %d 秒后重试".formatted(limits.callsPerMinute(own), seconds));
  }
}
