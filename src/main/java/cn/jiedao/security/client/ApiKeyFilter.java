package cn.jiedao.security.client;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a system in by its key; a call that shows two identities is refused. */
class ApiKeyFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Api-Key";

  private final KeyLogin keys;

  ApiKeyFilter(KeyLogin keys) {
    this.keys = keys;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
      ApiRefusals.say(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "身份不唯一",
          "请求头 X-Api-Key 和 Authorization 只能用一个");
      return;
    }
    Optional<ApiClient> client = keys.clientOf(request.getHeader(HEADER));
    if (client.isEmpty()) {
      ApiRefusals.unauthenticated()
          .commence(request, response, new BadCredentialsException("no valid key"));
      return;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(ClientLogin.of(client.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
