package cn.jiedao.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows the receiver that a message is ours and not an old one (docs/webhooks.md). */
final class Signature {
  static final String HEADER = "Jiedao-Signature";
  static final String TIMESTAMP = "Jiedao-Timestamp";

  private Signature() {}

  /** HMAC-SHA256 over the timestamp in seconds, a dot and the body, as {@code sha256=<hex>}. */
  static String of(String secret, Instant timestamp, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String signed = timestamp.getEpochSecond() + "." + body;
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
