package cn.jiedao.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** An issuer that does not answer makes no token wrong, and its absence no token right. */
class IssuerDownTest {
  private static final String NOBODY = "http://localhost:1";
  private static final String TOKEN = TokenIssuer.rsa(new JWTClaimsSet.Builder().build());

  @Test
  void a_token_cannot_be_checked_while_the_issuer_is_down() {
    for (String keys : new String[] {"", NOBODY + "/keys"})
      assertThatThrownBy(() -> tokens(NOBODY, keys).decoder().decode(TOKEN))
          .isInstanceOf(JwtException.class)
          .isNotInstanceOf(BadJwtException.class);
    assertThat(tokens("", "").accepted()).isFalse();
  }

  private static ApiTokens tokens(String issuer, String keys) {
    return new ApiTokens(issuer, keys, "jiedao", new RestTemplateBuilder(), Clock.systemUTC());
  }

  @Test
  void the_caller_is_told_to_come_back() throws Exception {
    var answer = new MockHttpServletResponse();
    new ClientLogin(null, null, null, new CallLimits(10, 10))
        .refused(new MockHttpServletRequest(), answer, new AuthenticationServiceException("down"));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
    assertThat(answer.getContentAsString()).contains("令牌签发方没有应答");
  }
}
