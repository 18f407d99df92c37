package cn.jiedao.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Stores passwords as PBKDF2 with HMAC-SHA256 instead of the engine's single round of SHA-512 (ASVS
 * 11.4.2); the iterations travel with the hash, so that they can be raised later.
 */
public class PasswordHash implements PasswordEncryptor {
  private static final int ITERATIONS = 310_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final SecureRandom random = new SecureRandom();
  private final int iterations;

  public PasswordHash() {
    this(ITERATIONS);
  }

  PasswordHash(int iterations) {
    this.iterations = iterations;
  }

  @Override
  public String hashAlgorithmName() {
    return "PBKDF2-SHA256";
  }

  @Override
  public String encrypt(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return iterations + "$" + text(salt) + "$" + text(derive(password, salt, iterations));
  }

  @Override
  public boolean check(String password, String stored) {
    String[] parts = stored.split("\\$");
    if (parts.length != 3) {
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(parts[2]);
    byte[] salt = Base64.getDecoder().decode(parts[1]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[0])));
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    try {
      var key = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] bytes) {
    byte[] encoded = Base64.getEncoder().withoutPadding().encode(bytes);
    return new String(encoded, StandardCharsets.US_ASCII);
  }
}
