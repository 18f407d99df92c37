package cn.jiedao.publication.comment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Ties a form to the browser that fetched it, by a cookie of the same value: a citizen has no
 * session, and one who writes for an hour must not lose his words with it.
 */
final class PageToken {
  private static final String COOKIE = "jiedao-comment";

  private PageToken() {}

  /** The token of this browser, given to it where it has none. */
  static String of(HttpServletRequest request, HttpServletResponse response) {
    var known = WebUtils.getCookie(request, COOKIE);
    if (known != null && known.getValue().length() == 36) return known.getValue();
    String token = UUID.randomUUID().toString();
    var cookie =
        ResponseCookie.from(COOKIE, token)
            .path(request.getContextPath() + "/public/notices")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return token;
  }

  static boolean matches(HttpServletRequest request, String token) {
    var known = WebUtils.getCookie(request, COOKIE);
    return known != null
        && token != null
        && MessageDigest.isEqual(bytes(known.getValue()), bytes(token));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
