package cn.jiedao.signature;

/** A seal that cannot be set, with the reason as the officer reads it; nothing is sealed. */
public class SealRefused extends RuntimeException {
  private SealRefused(String message, Throwable cause) {
    super(message, cause);
  }

  public static SealRefused because(String message) {
    return new SealRefused(message, null);
  }

  public static SealRefused because(String message, Throwable cause) {
    return new SealRefused(message, cause);
  }
}
