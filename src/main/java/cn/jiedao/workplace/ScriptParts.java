package cn.jiedao.workplace;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Parts that scripts load when needed (form-js, bpmn-js, charts) bear the hash of their content in
 * their names, so that a browser asks for each once.
 */
@Configuration(proxyBeanMethods = false)
class ScriptParts implements WebMvcConfigurer {
  private static final Duration A_YEAR = Duration.ofDays(365);

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/js/parts/**")
        .addResourceLocations("classpath:/static/js/parts/")
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
  }
}
