package cn.jiedao.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/**
 * The filters around Camunda's web apps: our login taken over, and two that its own REST starter
 * takes away from it by using the same names.
 */
@Configuration
class WebAppFilters {
  private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;
  private static final int BEFORE_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER - 1;

  /** Earlier than Jersey's own, so that what a login records knows the address. */
  @Bean
  FilterRegistrationBean<RequestContextFilter> requestContext() {
    var registration = new FilterRegistrationBean<>(new RequestContextFilter());
    registration.setOrder(BEFORE_LOGIN - 1);
    return registration;
  }

  @Bean
  FilterRegistrationBean<LoginThrottleFilter> loginThrottle(LoginAttempts attempts) {
    var registration = new FilterRegistrationBean<>(new LoginThrottleFilter(attempts));
    registration.setOrder(BEFORE_LOGIN);
    return registration;
  }

  @Bean
  FilterRegistrationBean<WebAppLoginFilter> webAppLogin() {
    var registration = forWebApps(new WebAppLoginFilter(), "webAppLogin");
    registration.setInitParameters(
        Map.of(
            ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
            WebAppLogin.class.getName()));
    return registration;
  }

  /** Camunda's own start page would send everybody to Tasklist; each of us works in one app. */
  @Bean
  FilterRegistrationBean<Filter> firstPage() {
    var registration =
        new FilterRegistrationBean<Filter>(
            (request, response, chain) ->
                ((HttpServletResponse) response)
                    .sendRedirect(CurrentOfficer.find().map(WantedPage::home).orElse("/login")));
    registration.setName("firstPage");
    registration.setOrder(AFTER_LOGIN);
    registration.addUrlPatterns("/camunda", "/camunda/", "/camunda/app", "/camunda/app/");
    return registration;
  }

  /** Around Camunda's own, which write the policy and the page. */
  @Bean
  FilterRegistrationBean<PageNonceFilter> pageNonce() {
    var registration = new FilterRegistrationBean<>(new PageNonceFilter());
    registration.setOrder(BEFORE_LOGIN);
    registration.addUrlPatterns("/camunda/app/*");
    return registration;
  }

  @Bean
  FilterRegistrationBean<EmptyBodyFilter> webAppEmptyBody() {
    return forWebApps(new EmptyBodyFilter(), "webAppEmptyBody");
  }

  @Bean
  FilterRegistrationBean<WebAppCacheFilter> webAppCache() {
    var registration = forWebApps(new WebAppCacheFilter(), "webAppCache");
    registration.addUrlPatterns("/camunda/lib/*", "/camunda/assets/*");
    return registration;
  }

  private static <F extends Filter> FilterRegistrationBean<F> forWebApps(F filter, String name) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setName(name);
    registration.setOrder(AFTER_LOGIN);
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return registration;
  }
}
