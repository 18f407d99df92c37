package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * First of all filters: a path has one spelling, so that no rule below can be walked around, and a
 * request that changes something comes from a page of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CanonicalRequestFilter extends OncePerRequestFilter {
  private static final Pattern OTHER_SPELLING =
      Pattern.compile(
          "//|/\\.{1,2}(/|$)|;|\\\\|%(?!20)[0-7][0-9a-fA-F]|%25", Pattern.CASE_INSENSITIVE);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean writes = !READING.contains(request.getMethod());
    if (OTHER_SPELLING.matcher(request.getRequestURI()).find())
      Refusals.problem(response, HttpServletResponse.SC_BAD_REQUEST, "地址不合法");
    else if (writes && comesFromElsewhere(request))
      Refusals.problem(response, HttpServletResponse.SC_FORBIDDEN, "请求来自其他网站，已拒绝");
    else if (writes && request.getRequestURI().startsWith("/engine-rest/") && !isJson(request))
      Refusals.problem(
          response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "此接口只接受 application/json");
    else chain.doFilter(request, response);
  }

  /** Compares host and port only: behind a proxy the scheme is not the browser's. */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) return true;
    String origin = request.getHeader("Origin");
    return origin != null && !hostOf(origin).equalsIgnoreCase(request.getHeader("Host"));
  }

  private static String hostOf(String origin) {
    try {
      String host = URI.create(origin).getAuthority();
      return host == null ? "" : host;
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null
        ? request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null
        : type.startsWith("application/json");
  }
}
