package cn.jiedao.security.client;

import cn.jiedao.security.ApiCaller;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The ways in which a system comes in; no beans, else the filters would run on every page. */
@Component
public class ClientLogin {
  private static final Logger LOG = LoggerFactory.getLogger(ClientLogin.class);

  private final KeyLogin keys;
  private final ApiTokens tokens;
  private final TokenLogin tokenLogin;
  private final CallLimits limits;

  ClientLogin(KeyLogin keys, ApiTokens tokens, TokenLogin tokenLogin, CallLimits limits) {
    this.keys = keys;
    this.tokens = tokens;
    this.tokenLogin = tokenLogin;
    this.limits = limits;
  }

  public Filter failureLimit() {
    return new FailureLimitFilter(limits);
  }

  public Filter byKey() {
    return new ApiKeyFilter(keys);
  }

  /** After whoever calls is known, by key, token or password. */
  public Filter callLimit() {
    return new CallLimitFilter(limits);
  }

  public boolean acceptsTokens() {
    return tokens.accepted();
  }

  public void byToken(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
    server
        .jwt(jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokenLogin))
        .authenticationEntryPoint(ApiRefusals.unauthenticated())
        .accessDeniedHandler(ApiRefusals.forbidden())
        .withObjectPostProcessor(
            new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
              @Override
              public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(ClientLogin.this::refused);
                return filter;
              }
            });
  }

  /** A token that cannot be checked is not a wrong one. */
  void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException, ServletException {
    if (!(cause instanceof AuthenticationServiceException)) {
      ApiRefusals.unauthenticated().commence(request, response, cause);
      return;
    }
    if (limits.isNews("issuer")) LOG.warn("令牌签发方没有应答，无法核对令牌", cause);
    ApiRefusals.issuerDown(response);
  }

  static AbstractAuthenticationToken of(ApiClient client) {
    var login =
        UsernamePasswordAuthenticationToken.authenticated(
            client.caller(), null, AuthorityUtils.createAuthorityList(ApiCaller.AUTHORITY));
    login.setDetails(client);
    return login;
  }
}
