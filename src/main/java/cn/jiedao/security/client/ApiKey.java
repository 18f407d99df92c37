package cn.jiedao.security.client;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A key of an outside system, without its secret.
 *
 * @param lastUsedOn null while nobody has used it
 */
record ApiKey(
    String id,
    String client,
    Instant issuedAt,
    String issuedBy,
    Instant expiresAt,
    Instant revokedAt,
    String revokedBy,
    LocalDate lastUsedOn) {

  public boolean revoked() {
    return revokedAt != null;
  }

  boolean expiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
