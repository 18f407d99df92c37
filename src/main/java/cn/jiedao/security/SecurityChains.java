package cn.jiedao.security;

import cn.jiedao.security.Routes.Rules;
import cn.jiedao.security.client.ApiRefusals;
import cn.jiedao.security.client.ClientLogin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Six chains, the first that matches wins; the last one knows the public site and nothing else. */
@Configuration
class SecurityChains {
  private final ChainParts parts;

  SecurityChains(ChainParts parts) {
    this.parts = parts;
  }

  /**
   * Without it a pattern is matched relative to its servlet, and none would ever match Jersey's.
   */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  @Order(1)
  SecurityFilterChain health(HttpSecurity http) throws Exception {
    hideWhatIsClosed(stateless(http))
        .securityMatcher("/actuator/**")
        .authorizeHttpRequests(all -> Routes.health(new Rules(all)))
        .headers(parts.headers(ResponseHeaders.NOTHING));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
    stateless(http)
        .securityMatcher("/engine-rest/**")
        .authorizeHttpRequests(all -> Routes.engineRest(new Rules(all)))
        .httpBasic(basic -> basic.authenticationEntryPoint(Refusals.unauthenticated()))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(Refusals.unauthenticated())
                    .accessDeniedHandler(Refusals.forbidden()))
        .addFilterAfter(parts.actingFor(), BasicAuthenticationFilter.class)
        .addFilterBefore(parts.denialAudit(), AuthorizationFilter.class)
        .addFilterAfter(parts.engineIdentity(), AuthorizationFilter.class)
        .headers(parts.headers(ResponseHeaders.NOTHING + "; sandbox"));
    return http.build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain api(HttpSecurity http, ClientLogin clients) throws Exception {
    if (clients.acceptsTokens()) http.oauth2ResourceServer(clients::byToken);
    stateless(http)
        .securityMatcher("/api/v1/**")
        .authorizeHttpRequests(all -> Routes.api(new Rules(all)))
        .httpBasic(basic -> basic.authenticationEntryPoint(ApiRefusals.unauthenticated()))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(ApiRefusals.unauthenticated())
                    .accessDeniedHandler(ApiRefusals.forbidden()))
        .addFilterAfter(parts.apiFaults(), HeaderWriterFilter.class)
        .addFilterBefore(clients.failureLimit(), BearerTokenAuthenticationFilter.class)
        .addFilterBefore(clients.byKey(), BearerTokenAuthenticationFilter.class)
        .addFilterAfter(clients.callLimit(), BasicAuthenticationFilter.class)
        .addFilterAfter(parts.actingFor(), BasicAuthenticationFilter.class)
        .addFilterBefore(parts.denialAudit(), AuthorizationFilter.class)
        .addFilterAfter(parts.engineIdentity(), AuthorizationFilter.class)
        .headers(parts.headers(ResponseHeaders.NOTHING + "; sandbox"));
    return http.build();
  }

  /** Camunda's own filters guard its API against forged requests and set its policy. */
  @Bean
  @Order(4)
  SecurityFilterChain webApps(HttpSecurity http) throws Exception {
    withSession(http)
        .securityMatcher("/camunda", "/camunda/**")
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(all -> Routes.webApps(new Rules(all)))
        .headers(parts.headers(null))
        .headers(all -> all.cacheControl(cache -> cache.disable()));
    return http.build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    withSession(http)
        .securityMatcher("/login", "/logout", "/account/**", "/workplace/**")
        .authorizeHttpRequests(all -> Routes.pages(new Rules(all)))
        .formLogin(
            form ->
                form.loginPage("/login")
                    .successHandler(parts.formLogin())
                    .failureUrl("/login?error"))
        .logout(out -> out.addLogoutHandler(parts.formLogin()).logoutSuccessUrl("/login?logout"))
        .addFilterAfter(parts.engineIdentity(), AuthorizationFilter.class)
        .headers(parts.headers(ResponseHeaders.OURS));
    return http.build();
  }

  @Bean
  @Order(6)
  SecurityFilterChain openPages(HttpSecurity http) throws Exception {
    hideWhatIsClosed(http)
        .authorizeHttpRequests(all -> Routes.publicSite(new Rules(all)))
        .csrf(csrf -> csrf.ignoringRequestMatchers(Routes.COMMENTS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterAfter(parts.sessionGuard(), SecurityContextHolderFilter.class)
        .addFilterAfter(parts.engineIdentity(), AuthorizationFilter.class)
        .headers(parts.headers(ResponseHeaders.OURS));
    return http.build();
  }

  private HttpSecurity withSession(HttpSecurity http) throws Exception {
    var refusals = new SessionRefusals();
    return http.requestCache(cache -> cache.requestCache(parts.wantedPage().cache()))
        .exceptionHandling(
            all -> all.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterAfter(parts.sessionGuard(), SecurityContextHolderFilter.class)
        .addFilterBefore(parts.denialAudit(), AuthorizationFilter.class);
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  private static HttpSecurity hideWhatIsClosed(HttpSecurity http) throws Exception {
    return http.exceptionHandling(
        refusals ->
            refusals
                .authenticationEntryPoint(Refusals.unknownToStrangers())
                .accessDeniedHandler(Refusals.unknown()));
  }
}
