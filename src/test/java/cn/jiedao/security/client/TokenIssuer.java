package cn.jiedao.security.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An issuer of access tokens on this machine, which the application of the tests trusts. */
public final class TokenIssuer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final RSAKey RSA;
  static final ECKey EC;
  static final String ISSUER;

  static {
    try {
      RSA = new RSAKeyGenerator(2048).keyID("rsa").generate();
      EC = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ISSUER = "http://localhost:" + server.getAddress().getPort();
      serve(server, "/keys", new JWKSet(List.of(RSA, EC)).toString());
      serve(
          server,
          "/.well-known/openid-configuration",
          """
          {"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"]}"""
              .formatted(ISSUER));
      server.start();
    } catch (IOException | JOSEException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static void serve(HttpServer server, String path, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        call -> {
          call.getResponseHeaders().add("Content-Type", "application/json");
          call.sendResponseHeaders(200, bytes.length);
          call.getResponseBody().write(bytes);
          call.close();
        });
  }

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    application
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("issuer", Map.of("jiedao.api.issuer", ISSUER)));
  }

  static String rsa(JWTClaimsSet claims) {
    return sign(header(JWSAlgorithm.RS256, "rsa"), claims, signer(RSA));
  }

  static String ec(JWTClaimsSet claims) {
    return sign(header(JWSAlgorithm.ES256, "ec"), claims, signer(EC));
  }

  static JWSHeader.Builder header(JWSAlgorithm algorithm, String key) {
    return new JWSHeader.Builder(algorithm).keyID(key).type(new JOSEObjectType("at+jwt"));
  }

  static String sign(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header.build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(ECKey key) {
    try {
      return new ECDSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
