package cn.jiedao.notice;

import cn.jiedao.database.FolderSecrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The secrets by which receivers know our signature: shown once, kept encrypted (AES-256-GCM, bound
 * to their subscription) under a key that is not in the database.
 */
@Component
class Secrets {
  /** There is no key, or not the one it was kept under. */
  static final class KeyMissing extends IllegalStateException {
    KeyMissing(Throwable cause) {
      super("webhook secrets cannot be read: look at jiedao.webhooks.key", cause);
    }
  }

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  Secrets(WebhookSettings settings, ObjectProvider<FolderSecrets> folder) {
    this.key = key(settings.key(), folder.getIfAvailable());
  }

  private static SecretKeySpec key(String configured, FolderSecrets folder) {
    boolean own = configured == null || configured.isBlank();
    if (own && folder == null) return null;
    String text = own ? folder.secret("webhooks") : configured.strip();
    if (text.length() < 32)
      throw new IllegalStateException("jiedao.webhooks.key must have 32 characters or more");
    return new SecretKeySpec(sha256("jiedao webhooks 1 " + text), "AES");
  }

  /** Whether subscriptions can be made at all. */
  boolean available() {
    return key != null;
  }

  static String fresh() {
    return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
  }

  byte[] seal(UUID subscription, String secret) {
    byte[] nonce = random(NONCE);
    byte[] sealed =
        crypt(Cipher.ENCRYPT_MODE, subscription, nonce, secret.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  String open(UUID subscription, byte[] sealed) {
    var bytes = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE];
    bytes.get(nonce);
    byte[] content = new byte[bytes.remaining()];
    bytes.get(content);
    return new String(
        crypt(Cipher.DECRYPT_MODE, subscription, nonce, content), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, UUID subscription, byte[] nonce, byte[] content) {
    if (key == null) throw new KeyMissing(null);
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException otherKey) {
      throw new KeyMissing(otherKey);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
