package cn.jiedao.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CanonicalRequestFilterTest {
  private final CanonicalRequestFilter filter = new CanonicalRequestFilter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//login",
        "/a//b",
        "/./a",
        "/a/..",
        "/a/../b",
        "/a;x=1",
        "/a\\b",
        "/%2e%2e/a",
        "/%2Fa",
        "/camunda/api/admin/%73etup",
        "/a%00",
        "/a%252fb"
      })
  void a_second_spelling_of_a_path_is_refused(String path) throws Exception {
    assertThat(answer(new MockHttpServletRequest("GET", path))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/workplace/cases/ZR-320508-2026-000123",
        "/a%20b",
        "/%E8%A1%97",
        "/.well-known"
      })
  void an_honest_path_passes(String path) throws Exception {
    assertThat(answer(new MockHttpServletRequest("GET", path))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "null",
        "https://jiedao.gov.cn.evil.example",
        "http://",
        "%"
      })
  void a_write_from_another_page_is_refused(String origin) throws Exception {
    assertThat(answer(write("/workplace/people", "Origin", origin))).isEqualTo(403);
  }

  @Test
  void a_write_from_our_own_page_passes_even_behind_a_proxy_that_ends_tls() throws Exception {
    assertThat(answer(write("/login", "Origin", "https://jiedao.gov.cn"))).isEqualTo(200);
    assertThat(answer(write("/login", "Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
  }

  @Test
  void the_engine_takes_json_only() throws Exception {
    var form = write("/engine-rest/task/x/claim", "Accept", "*/*");
    form.setContentType("multipart/form-data; boundary=x");
    assertThat(answer(form)).isEqualTo(415);
    var json = write("/engine-rest/task/x/claim", "Accept", "*/*");
    json.setContentType("application/json;charset=UTF-8");
    assertThat(answer(json)).isEqualTo(200);
    assertThat(answer(write("/engine-rest/task/x/unclaim", "Accept", "*/*"))).isEqualTo(200);
  }

  private static MockHttpServletRequest write(String path, String header, String value) {
    var request = new MockHttpServletRequest("POST", path);
    request.addHeader("Host", "jiedao.gov.cn");
    request.addHeader(header, value);
    return request;
  }

  private int answer(MockHttpServletRequest request) throws ServletException, IOException {
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
