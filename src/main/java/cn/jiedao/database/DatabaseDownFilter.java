package cn.jiedao.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While no connection can be had, says so with 503 within the pool's short time-out, instead of a
 * late 500 from wherever the first query stands. Asking an idle connection costs one short round
 * trip; once it failed, the others are answered at once for a second.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseDownFilter extends OncePerRequestFilter {
  private static final List<String> NEEDS_NO_DATABASE =
      List.of("/actuator/", "/css/", "/js/", "/img/", "/camunda/lib/", "/camunda/assets/");

  private static final String SENTENCE = "数据库暂时无法连接，您的操作没有执行。请稍后再试；如持续出现，请联系系统管理员。";
  private static final String PROBLEM =
      """
      {"type":"about:blank","title":"系统暂时不能办理","status":503,"detail":"%s"}""";

  private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(1);

  private final DataSource dataSource;
  private volatile boolean down;
  private volatile long askedAt;

  DatabaseDownFilter(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return isPublicPage(path) || NEEDS_NO_DATABASE.stream().anyMatch(path::startsWith);
  }

  /** Published notices are answered from memory. */
  private static boolean isPublicPage(String path) {
    return path.equals("/") || path.equals("/feed") || path.startsWith("/notices");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isKnownToBeDown() || !canBeReached()) {
      sayIsDown(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isKnownToBeDown() {
    return down && System.nanoTime() - askedAt < ASK_AGAIN_AFTER.toNanos();
  }

  /** The pool hands out a connection used just before without asking whether it still lives. */
  private boolean canBeReached() {
    try (Connection connection = dataSource.getConnection()) {
      down = !connection.isValid(1);
    } catch (SQLException unreachable) {
      down = true;
    }
    askedAt = System.nanoTime();
    return !down;
  }

  private static void sayIsDown(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "10");
    boolean program = request.getRequestURI().startsWith("/api/v1/");
    String type = program ? "application/problem+json" : "text/plain";
    response.setContentType(type + ";charset=UTF-8");
    response.getWriter().write(program ? PROBLEM.formatted(SENTENCE) : SENTENCE);
  }
}
