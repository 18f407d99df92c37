package cn.jiedao.signature;

import java.time.Instant;

/**
 * A seal as it was found in a file.
 *
 * @param organizationName whose seal it says it is
 * @param certificate subject of the certificate
 * @param serial its serial number, hexadecimal
 * @param at when it was set, by its own word; null where it says nothing
 * @param coversWholeFile nothing was added behind it
 * @param finding what is wrong with it, in Chinese; null where it is valid
 */
public record SealFound(
    String organizationName,
    String certificate,
    String serial,
    String algorithm,
    Instant at,
    boolean coversWholeFile,
    String finding) {

  public boolean valid() {
    return finding == null;
  }

  static SealFound missing(String finding) {
    return new SealFound("", "", "", "", null, false, finding);
  }

  SealFound but(String finding) {
    return new SealFound(
        organizationName, certificate, serial, algorithm, at, coversWholeFile, finding);
  }
}
