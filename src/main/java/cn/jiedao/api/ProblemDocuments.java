package cn.jiedao.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every exception below {@code /api/v1/} with a problem document, also those before a
 * controller is found; comes before the pages' own resolver.
 */
@Component
class ProblemDocuments implements HandlerExceptionResolver, Ordered {
  private final ObjectMapper json;

  ProblemDocuments(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public int getOrder() {
    return -1;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
    if (!request.getRequestURI().startsWith("/api/v1/")) return null;
    Problem problem = Problems.of(thrown);
    if (thrown instanceof ErrorResponse error)
      error.getHeaders().forEach((name, all) -> all.forEach(v -> response.addHeader(name, v)));
    if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE)
      response.setHeader("Retry-After", "5");
    if (!response.isCommitted()) write(problem, response);
    return new ModelAndView();
  }

  private void write(Problem problem, HttpServletResponse response) {
    try {
      byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
      response.setStatus(problem.status());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    } catch (IOException gone) {
      // whoever called has hung up; there is nobody left to tell
      return;
    }
  }
}
