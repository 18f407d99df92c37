package cn.jiedao.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A public notice as it was shown on the day of its publication. */
public record Notice(
    String number,
    String kind,
    String kindLabel,
    String title,
    String body,
    List<Fact> facts,
    String organization,
    String organizationName,
    Instant publishedAt,
    Instant openUntil,
    String shown,
    String sha256,
    Instant withdrawnAt,
    String withdrawalReason) {
  private static final String PRACTICE = "YL";
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZONE);

  /** One of the facts that the law makes public. */
  public record Fact(String key, String label, String value) {}

  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Published in the sandbox (演练): nobody outside the case sees it. */
  public boolean isPractice() {
    return number.startsWith(PRACTICE);
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  public String publishedOn() {
    return DAY.format(publishedAt);
  }

  public String withdrawnOn() {
    return DAY.format(withdrawnAt);
  }

  /** Whether objections can still be raised. */
  public boolean openAt(Instant now) {
    return openUntil != null && now.isBefore(openUntil) && !isWithdrawn();
  }

  static String series(boolean practice) {
    return practice ? PRACTICE : "GG";
  }

  static String day(Instant instant) {
    return DAY.format(instant);
  }
}
