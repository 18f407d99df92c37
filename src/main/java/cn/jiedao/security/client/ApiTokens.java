package cn.jiedao.security.client;

import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Access tokens of the authority's own issuer (OAuth 2 client credentials, RFC 9068), where one is
 * configured. The issuer is asked at the first token, not at the start.
 */
@Component
class ApiTokens {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String issuer;
  private final String keys;
  private final String audience;
  private final RestTemplateBuilder http;
  private final Clock clock;

  ApiTokens(
      @Value("${jiedao.api.issuer:}") String issuer,
      @Value("${jiedao.api.issuer-keys:}") String keys,
      @Value("${jiedao.api.audience:jiedao}") String audience,
      RestTemplateBuilder http,
      Clock clock) {
    this.issuer = issuer;
    this.keys = keys;
    this.audience = audience;
    this.http = http;
    this.clock = clock;
  }

  boolean accepted() {
    return !issuer.isBlank();
  }

  /**
   * Throws {@code BadJwtException} for a token that is wrong, any other {@code JwtException} for
   * one that cannot be checked now.
   */
  JwtDecoder decoder() {
    var built = new SupplierJwtDecoder(this::build);
    return token -> {
      try {
        return built.decode(token);
      } catch (JwtDecoderInitializationException down) {
        throw new JwtException("the issuer does not answer", down);
      }
    };
  }

  private JwtDecoder build() {
    var builder =
        keys.isBlank()
            ? NimbusJwtDecoder.withIssuerLocation(issuer)
            : NimbusJwtDecoder.withJwkSetUri(keys);
    NimbusJwtDecoder decoder =
        builder
            .restOperations(http.connectTimeout(PATIENCE).readTimeout(PATIENCE).build())
            .validateType(false) // by the validator below, which knows access tokens
            .jwsAlgorithms(all -> all.addAll(List.of(RS256, PS256, ES256)))
            .build();
    decoder.setJwtValidator(validators());
    return decoder;
  }

  private OAuth2TokenValidator<Jwt> validators() {
    var times = new JwtTimestampValidator();
    times.setClock(clock);
    var types = new JwtTypeValidator("JWT", "at+jwt");
    types.setAllowEmpty(true);
    return new DelegatingOAuth2TokenValidator<>(
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, all -> all != null && all.contains(audience)),
        new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
        times,
        types);
  }
}
