package cn.jiedao.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The filters of our chains; no beans, else the servlet container would run them everywhere. */
@Component
record ChainParts(
    Officers officers,
    Sessions sessions,
    AuditLog audit,
    WantedPage wantedPage,
    IdentityService identities,
    ObjectProvider<HandlerExceptionResolver> resolvers,
    @Value("${jiedao.https:false}") boolean https) {

  SessionGuard sessionGuard() {
    return new SessionGuard(sessions);
  }

  FormLogin formLogin() {
    return new FormLogin(sessions, wantedPage, audit);
  }

  ActingForFilter actingFor() {
    return new ActingForFilter(officers);
  }

  ApiFaultFilter apiFaults() {
    return new ApiFaultFilter(resolvers);
  }

  DenialAuditFilter denialAudit() {
    return new DenialAuditFilter(audit);
  }

  EngineIdentityFilter engineIdentity() {
    return new EngineIdentityFilter(identities);
  }

  Customizer<HeadersConfigurer<HttpSecurity>> headers(String contentSecurityPolicy) {
    return all -> ResponseHeaders.write(all, contentSecurityPolicy, https);
  }
}
