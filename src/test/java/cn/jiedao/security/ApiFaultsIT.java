package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.JiedaoTest;
import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;

/** A fault before any controller, in the filters that look at keys and passwords. */
@JiedaoTest
class ApiFaultsIT {
  @Autowired private FilterChainProxy chains;

  @Test
  void no_free_connection_while_a_key_is_looked_up_is_told_as_a_problem() throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/v1/cases");
    List<Filter> filters =
        chains.getFilterChains().stream()
            .filter(chain -> chain.matches(request))
            .findFirst()
            .orElseThrow()
            .getFilters();
    Filter told = filters.stream().filter(ApiFaultFilter.class::isInstance).findFirst().get();
    assertThat(filters.stream().map(filter -> filter.getClass().getSimpleName()))
        .containsSubsequence("ApiFaultFilter", "ApiKeyFilter", "BasicAuthenticationFilter");

    var response = new MockHttpServletResponse();
    told.doFilter(
        request,
        response,
        (q, r) -> {
          throw new CannotGetJdbcConnectionException("none is free");
        });
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString()).contains("系统繁忙").doesNotContain("none is free");
  }
}
