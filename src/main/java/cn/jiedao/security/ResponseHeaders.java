package cn.jiedao.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What every answer tells the browser about how little it may do. */
final class ResponseHeaders {
  static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  static final String OURS =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** Unless the page itself says otherwise, as a document shown beside a form does. */
  private static final HeaderWriter FRAMED_NOWHERE =
      new StaticHeadersWriter("X-Frame-Options", "DENY");

  private static final long ONE_YEAR_IN_SECONDS = 31_536_000;

  private ResponseHeaders() {}

  static void write(HeadersConfigurer<HttpSecurity> all, String policy, boolean https) {
    all.frameOptions(frames -> frames.disable())
        .addHeaderWriter(FRAMED_NOWHERE)
        .referrerPolicy(to -> to.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(no -> no.policy("camera=(), microphone=(), geolocation=()"));
    if (policy != null) all.contentSecurityPolicy(csp -> csp.policyDirectives(policy));
    if (https)
      all.httpStrictTransportSecurity(
          hsts ->
              hsts.requestMatcher(AnyRequestMatcher.INSTANCE).maxAgeInSeconds(ONE_YEAR_IN_SECONDS));
    else all.httpStrictTransportSecurity(hsts -> hsts.disable());
  }
}
