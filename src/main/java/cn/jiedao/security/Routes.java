package cn.jiedao.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import cn.jiedao.organization.Administrator;
import jakarta.servlet.DispatcherType;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which route is open to whom; what is not named is closed. {@code RouteTableIT} holds the same as
 * a table.
 */
final class Routes {
  static final String[] PUBLIC = {
    "/",
    "/about",
    "/api",
    "/notices/**",
    "/public/**",
    "/feed",
    "/css/**",
    "/js/**",
    "/img/**",
    "/favicon.ico"
  };

  /** Where people without a session write; the page brings a token of its own. */
  static final String COMMENTS = "/public/notices/*/comments";

  private static final String ENGINE = "/camunda/api/engine/engine/*";

  /**
   * First-run set-up (CVE-2026-77226), models at run time, password oracles, and the waiting list
   * of workers that no model has (it parks threads): closed for ever.
   */
  private static final String[] CLOSED_IN_WEB_APPS = {
    "/camunda/api/admin/setup/**",
    "/camunda/app/admin/*/setup",
    "/camunda/app/admin/*/setup/**",
    "/camunda/api/admin/auth/user/*/login/*",
    ENGINE + "/deployment/create",
    ENGINE + "/deployment/*/redeploy",
    ENGINE + "/external-task/fetchAndLock",
    ENGINE + "/identity/verify"
  };

  private static final String[] CLOSED_IN_ENGINE_REST = {
    "/engine-rest/deployment/create",
    "/engine-rest/deployment/*/redeploy",
    "/engine-rest/engine/*/deployment/create",
    "/engine-rest/engine/*/deployment/*/redeploy",
    "/engine-rest/external-task/fetchAndLock",
    "/engine-rest/engine/*/external-task/fetchAndLock",
    "/engine-rest/identity/verify",
    "/engine-rest/engine/*/identity/verify",
    "/engine-rest/application.wadl",
    "/engine-rest/application.wadl/**"
  };

  /** Camunda guards Cockpit's page only; its own queries would answer everybody. */
  private static final String[] COCKPIT = {
    Administrator.SYSTEM.group(), Administrator.AUDIT.group()
  };

  private Routes() {}

  static void health(Rules rules) {
    rules.all().requestMatchers(GET, "/actuator/health", "/actuator/health/**").permitAll();
    rules.all().anyRequest().denyAll();
  }

  static void engineRest(Rules rules) {
    rules.all().requestMatchers(CLOSED_IN_ENGINE_REST).denyAll();
    rules.all().requestMatchers(OPTIONS).denyAll();
    for (String prefix : new String[] {"/engine-rest", "/engine-rest/engine/*"})
      peopleAndRightsAreOnlyRead(rules, prefix, GET, HEAD);
    rules.all().requestMatchers("/engine-rest/**").hasAuthority(Officer.ON_DUTY);
    rules.all().anyRequest().denyAll();
  }

  /** For systems with a key or token, and for people who use the API for themselves. */
  static void api(Rules rules) {
    rules.all().dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    rules.all().requestMatchers(GET, "/api/v1/openapi.json").permitAll();
    rules.all().requestMatchers(HEAD, "/api/v1/openapi.json").permitAll();
    rules.all().requestMatchers(OPTIONS).denyAll();
    rules.all().requestMatchers("/api/v1/**").hasAnyAuthority(ApiCaller.AUTHORITY, Officer.ON_DUTY);
    rules.all().anyRequest().denyAll();
  }

  static void webApps(Rules rules) {
    rules.all().dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
    rules.all().requestMatchers(CLOSED_IN_WEB_APPS).denyAll();
    // a question for names of groups, which Cockpit's page of tasks puts as a POST; to create is
    // /group/create
    rules.all().requestMatchers(POST, ENGINE + "/group").hasAuthority(Officer.ON_DUTY);
    peopleAndRightsAreOnlyRead(rules, ENGINE, GET, HEAD, OPTIONS);
    rules.all().requestMatchers("/camunda/api/cockpit/**").hasAnyAuthority(COCKPIT);
    rules.all().anyRequest().hasAuthority(Officer.ON_DUTY);
  }

  /** People, groups and rights follow from the posts; the engine's own pages show them only. */
  private static void peopleAndRightsAreOnlyRead(
      Rules rules, String prefix, HttpMethod... reading) {
    for (String resource : new String[] {"user", "group", "tenant", "authorization"}) {
      String path = prefix + "/" + resource + "/**";
      for (HttpMethod method : reading)
        rules.all().requestMatchers(method, path).hasAuthority(Officer.ON_DUTY);
      rules.all().requestMatchers(path).denyAll();
    }
  }

  static void pages(Rules rules) {
    rules.all().dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
    rules.all().requestMatchers("/login").permitAll();
    rules
        .all()
        .requestMatchers("/account/password", "/account/post", "/account/session", "/logout")
        .authenticated();
    rules
        .all()
        .requestMatchers("/workplace/people/**")
        .hasAnyAuthority(Administrator.SECURITY.group(), Administrator.SYSTEM.group());
    rules
        .all()
        .requestMatchers(GET, "/workplace/clients")
        .hasAnyAuthority(Administrator.SECURITY.group(), Administrator.AUDIT.group());
    rules
        .all()
        .requestMatchers("/workplace/clients/**")
        .hasAuthority(Administrator.SECURITY.group());
    rules
        .all()
        .requestMatchers(GET, "/workplace/webhooks", "/workplace/mails")
        .hasAnyAuthority(Administrator.SYSTEM.group(), Administrator.AUDIT.group());
    rules
        .all()
        .requestMatchers("/workplace/webhooks/**", "/workplace/mails/**")
        .hasAuthority(Administrator.SYSTEM.group());
    rules.all().requestMatchers(GET, "/workplace/monitor/**").hasAnyAuthority(COCKPIT);
    rules.all().requestMatchers("/workplace/monitor/**").denyAll();
    rules.all().requestMatchers(GET, "/workplace/calendar/recounts").hasAnyAuthority(COCKPIT);
    rules
        .all()
        .requestMatchers(POST, "/workplace/calendar/**")
        .hasAuthority(Administrator.SYSTEM.group());
    rules.all().requestMatchers("/workplace/audit/**").hasAuthority(Administrator.AUDIT.group());
    rules.all().anyRequest().hasAuthority(Officer.ON_DUTY);
  }

  static void publicSite(Rules rules) {
    rules.all().dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
    rules.all().requestMatchers(GET, PUBLIC).permitAll();
    rules.all().requestMatchers(HEAD, PUBLIC).permitAll();
    rules.all().requestMatchers(POST, COMMENTS).permitAll();
    rules.all().anyRequest().denyAll();
  }

  /** Shorter than the configurer's own name, which would fill every line above. */
  record Rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          all) {}
}
