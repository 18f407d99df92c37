package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the web apps the nonce of its own policy. Camunda keeps one nonce for all
 * requests together: of two officers who come at the same moment, one would see a blank page.
 */
class PageNonceFilter extends OncePerRequestFilter {
  private static final String POLICY = "Content-Security-Policy";
  private static final Pattern OF_POLICY = Pattern.compile("'nonce-([\\w-]+)'");
  private static final Pattern OF_PAGE = Pattern.compile("nonce=\"[\\w-]+\"");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().endsWith("/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    String policy = page.getHeader(POLICY);
    Matcher nonce = OF_POLICY.matcher(policy == null ? "" : policy);
    if (nonce.find() && page.getContentSize() > 0) exchange(page, nonce.group(1));
    page.copyBodyToResponse();
  }

  /** Byte for byte, whatever the page is written in. */
  private static void exchange(ContentCachingResponseWrapper page, String nonce)
      throws IOException {
    var text = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
    String exchanged = OF_PAGE.matcher(text).replaceAll("nonce=\"" + nonce + "\"");
    page.resetBuffer();
    page.getOutputStream().write(exchanged.getBytes(StandardCharsets.ISO_8859_1));
  }
}
