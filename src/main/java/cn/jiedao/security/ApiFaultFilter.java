package cn.jiedao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What fails in a filter of the API (a key is looked up while no connection is free) is told as
 * what fails in a controller; else the container would answer in its own words.
 */
class ApiFaultFilter extends OncePerRequestFilter {
  private final ObjectProvider<HandlerExceptionResolver> resolvers;

  ApiFaultFilter(ObjectProvider<HandlerExceptionResolver> resolvers) {
    this.resolvers = resolvers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException fault) {
      if (!isTold(request, response, fault)) throw fault;
    }
  }

  private boolean isTold(
      HttpServletRequest request, HttpServletResponse response, RuntimeException fault) {
    return resolvers
        .orderedStream()
        .anyMatch(resolver -> resolver.resolveException(request, response, null, fault) != null);
  }
}
