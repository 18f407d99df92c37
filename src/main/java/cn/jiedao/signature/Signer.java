package cn.jiedao.signature;

/**
 * Seals for some organisations; a bean of this type with a higher precedence than ours takes their
 * seals over (hook for a certified seal service).
 */
public interface Signer {
  boolean serves(String organization);

  /**
   * Adds the seal as an incremental update, so that the seals before it stay valid.
   *
   * @throws SealRefused when it cannot be done; nothing is sealed then
   */
  byte[] sign(byte[] pdf, SealRequest request) throws SealRefused;
}
