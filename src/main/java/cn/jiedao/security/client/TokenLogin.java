package cn.jiedao.security.client;

import cn.jiedao.security.AuditLog;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Which registered system a good token speaks for: a token alone opens nothing. */
@Component
class TokenLogin implements Converter<Jwt, AbstractAuthenticationToken> {
  private final ApiClients clients;
  private final CallLimits limits;
  private final AuditLog audit;

  TokenLogin(ApiClients clients, CallLimits limits, AuditLog audit) {
    this.clients = clients;
    this.limits = limits;
    this.audit = audit;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String id = clientOf(token).orElseThrow(TokenLogin::refused);
    Optional<ApiClient> client = clients.find(id);
    if (client.filter(ApiClient::active).isEmpty()) {
      if (client.isPresent() && limits.isNews("token " + id))
        audit.record("token.refused", id, "client revoked");
      throw refused();
    }
    return ClientLogin.of(client.get());
  }

  /** The claim of RFC 9068, or the one of OpenID Connect; never two that differ. */
  private static Optional<String> clientOf(Jwt token) {
    var named =
        Stream.of("client_id", "azp")
            .map(token::getClaim)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .distinct()
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static InvalidBearerTokenException refused() {
    return new InvalidBearerTokenException("no active client");
  }
}
