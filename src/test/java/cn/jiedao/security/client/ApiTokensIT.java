package cn.jiedao.security.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.Browser;
import cn.jiedao.JiedaoTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which access tokens open the API, with an issuer configured. */
@JiedaoTest
class ApiTokensIT {
  private static final int LET_IN = 404;

  @LocalServerPort private int port;
  @Autowired private Clients clients;
  @Autowired private Clock clock;

  private String client;

  @BeforeEach
  void client() {
    client = "hub-" + UUID.randomUUID().toString().substring(0, 8);
    clients.key(client, "gusu-market-supervision");
  }

  private HttpResponse<String> call(String token) {
    return new Browser(port).get("/api/v1/nothing", "Authorization", "Bearer " + token);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(TokenIssuer.ISSUER)
        .audience(List.of("jiedao", "other"))
        .subject("service-account")
        .claim("client_id", client)
        .expirationTime(in(Duration.ofMinutes(5)));
  }

  private Date in(Duration time) {
    return Date.from(clock.instant().plus(time));
  }

  @Test
  void a_token_of_the_issuer_speaks_for_the_registered_system() {
    assertThat(call(TokenIssuer.rsa(claims().build())).statusCode()).isEqualTo(LET_IN);
    assertThat(call(TokenIssuer.ec(claims().build())).statusCode()).isEqualTo(LET_IN);
    var openId = claims().claim("client_id", null).claim("azp", client).build();
    assertThat(call(TokenIssuer.rsa(openId)).statusCode()).isEqualTo(LET_IN);
  }

  @Test
  void claims_of_somebody_else_or_of_another_time_are_refused() {
    refused("issuer", claims().issuer("http://localhost:1"));
    refused("audience", claims().audience("other"));
    refused("no audience", claims().audience((String) null));
    refused("expired", claims().expirationTime(in(Duration.ofMinutes(-2))));
    refused("for ever", claims().expirationTime(null));
    refused("not yet", claims().notBeforeTime(in(Duration.ofMinutes(2))));
    refused("nobody", claims().claim("client_id", "nobody"));
    refused("no client", claims().claim("client_id", null));
    refused("a number", claims().claim("client_id", 7));
    refused("no id at all", claims().claim("client_id", "\0' or 1=1"));
    refused("two clients", claims().claim("azp", "hotline"));
  }

  private void refused(String why, JWTClaimsSet.Builder claims) {
    refused(why, TokenIssuer.rsa(claims.build()));
  }

  private void refused(String why, String token) {
    HttpResponse<String> answer = call(token);
    assertThat(answer.statusCode()).as(why).isEqualTo(401);
    assertThat(answer.body()).as(why).contains("\"status\":401").doesNotContain("jwt", "Jwt");
  }

  @Test
  void signatures_that_anybody_could_make_are_refused() throws JOSEException {
    var claims = claims().build();
    String good = TokenIssuer.rsa(claims);
    refused("no signature", new PlainJWT(claims).serialize());
    refused("cut off", good.substring(0, good.lastIndexOf('.') + 1));
    String[] parts = good.split("\\.");
    refused("other claims", parts[0] + "." + parts[1].replaceFirst(".$", "A") + "." + parts[2]);
    var stranger = new RSAKeyGenerator(2048).keyID("rsa").generate();
    refused(
        "stranger's key",
        TokenIssuer.sign(
            TokenIssuer.header(JWSAlgorithm.RS256, "rsa"), claims, TokenIssuer.signer(stranger)));
    refused(
        "public key as a secret",
        TokenIssuer.sign(
            TokenIssuer.header(JWSAlgorithm.HS256, "rsa"),
            claims,
            new MACSigner(TokenIssuer.RSA.toRSAPublicKey().getEncoded())));
    refused(
        "algorithm that is not on the list",
        TokenIssuer.sign(
            TokenIssuer.header(JWSAlgorithm.RS512, "rsa"),
            claims,
            TokenIssuer.signer(TokenIssuer.RSA)));
    refused(
        "an id token",
        TokenIssuer.sign(
            TokenIssuer.header(JWSAlgorithm.RS256, "rsa").type(new JOSEObjectType("logout+jwt")),
            claims,
            TokenIssuer.signer(TokenIssuer.RSA)));
    for (String junk : List.of("x", "..", "a.b.c", "é", "eyJ".repeat(2000))) refused("junk", junk);
  }

  @Test
  void a_revoked_system_is_out_although_its_token_is_still_good() {
    String token = TokenIssuer.rsa(claims().build());
    assertThat(call(token).statusCode()).isEqualTo(LET_IN);
    clients.revoke(client);
    refused("revoked", token);
  }

  @Test
  void its_own_limit_counts_for_tokens_too() {
    client = client + "-slow";
    clients.slowKey(client, "gusu-market-supervision", 2);
    String token = TokenIssuer.rsa(claims().build());
    for (int i = 0; i < 2; i++) assertThat(call(token).statusCode()).isEqualTo(LET_IN);
    assertThat(call(token).statusCode()).isEqualTo(429);
  }
}
