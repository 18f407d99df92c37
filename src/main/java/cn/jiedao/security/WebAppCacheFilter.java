package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Libraries are kept by the browser for a day, what we configure or add is always asked for. A page
 * is not kept at all: it bears a nonce, which would not be that of a later answer's policy.
 */
class WebAppCacheFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    boolean library =
        path.startsWith("/camunda/lib/")
            || path.startsWith("/camunda/assets/")
            || path.contains("-bootstrap.");
    String kept = path.endsWith("/") ? "no-store" : "no-cache";
    response.setHeader(HttpHeaders.CACHE_CONTROL, library ? "private, max-age=86400" : kept);
    chain.doFilter(request, response);
  }
}
