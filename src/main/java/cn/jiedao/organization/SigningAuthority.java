package cn.jiedao.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A leader's written authority for a deputy to sign certain tasks in his name (授权代签); {@code until}
 * is its last day.
 *
 * @param tasks ids of the user tasks that may be signed
 * @param sha256 of the document that is the evidence
 * @param revokedAt null while it was not revoked
 */
public record SigningAuthority(
    UUID id,
    String leader,
    String leaderName,
    String organization,
    String deputy,
    String deputyName,
    List<String> tasks,
    LocalDate from,
    LocalDate until,
    String documentName,
    String sha256,
    Instant revokedAt) {

  /** What somebody asks for, with the written authority itself. */
  public record Wanted(
      String leader,
      String organization,
      String deputy,
      List<String> tasks,
      LocalDate from,
      LocalDate until,
      String documentName,
      byte[] document) {}

  public boolean isOpenOn(LocalDate day) {
    return revokedAt == null && !until.isBefore(day);
  }
}
