package cn.jiedao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PageFrameTest {
  private final ThymeleafViewResolver views = new ThymeleafViewResolver();
  private final MockServletContext servlets = new MockServletContext();
  private final StaticWebApplicationContext context = new StaticWebApplicationContext();

  @BeforeEach
  void templates() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    context.setServletContext(servlets);
    context.refresh();
    views.setTemplateEngine(engine);
    views.setApplicationContext(context);
    views.setCharacterEncoding("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"error", "error/403", "error/404", "error/500"})
  void an_error_page_says_what_to_do_and_carries_no_script_or_style_of_its_own(String view)
      throws Exception {
    var page = render(view, Map.of("status", 409, "path", "/workplace/cases"));
    assertThat(page).contains("街道 Jiedao", "<main", "请", "工作人员登录");
    assertThat(page).doesNotContain("<script", "<style", " style=", " onclick=");
  }

  @Test
  void a_page_shows_who_works_for_whom_and_only_the_doors_he_may_open() throws Exception {
    var clerk = new Visitor("李 敏", "代表 姑苏区司法局", true, Set.of("gusu-justice"));
    assertThat(render("error/404", Map.of("visitor", clerk)))
        .contains("李 敏", "代表 姑苏区司法局", "换岗位", "退出")
        .doesNotContain("/workplace/people", "cockpit", "演示 DEMO");
    var administrator = new Visitor("周 安", "安全管理员", false, Set.of("security-administrators"));
    assertThat(render("error/404", Map.of("visitor", administrator, "demo", true)))
        .contains("/workplace/people", "安全管理员", "演示 DEMO")
        .doesNotContain("换岗位");
  }

  private String render(String view, Map<String, ?> model) throws Exception {
    var response = new MockHttpServletResponse();
    var request = new MockHttpServletRequest(servlets);
    request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
    views.resolveViewName(view, Locale.CHINA).render(model, request, response);
    return response.getContentAsString();
  }
}
