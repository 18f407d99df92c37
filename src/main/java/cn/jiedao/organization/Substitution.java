package cn.jiedao.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who does all the work of a colleague's post while he is away (代理); {@code until} is its last day.
 *
 * @param revokedAt null while it was not revoked
 */
public record Substitution(
    UUID id,
    String absent,
    String absentName,
    String organization,
    String substitute,
    String substituteName,
    LocalDate from,
    LocalDate until,
    String reason,
    Instant revokedAt) {

  /** What somebody asks for. */
  public record Wanted(
      String absent,
      String organization,
      String substitute,
      LocalDate from,
      LocalDate until,
      String reason) {}

  public boolean isOpenOn(LocalDate day) {
    return revokedAt == null && !until.isBefore(day);
  }
}
