package cn.jiedao.delegation.register;

import java.time.LocalDate;
import java.util.List;

/**
 * How a delegation stands on a day, and how it came to its end.
 *
 * @param from first day on which it binds
 * @param lastDay as agreed, or of the end that was entered
 * @param endReason why it ended before it expired, null where it did not
 * @param endNotice number of the notice of its end, or null
 */
public record DelegationStanding(
    LocalDate from,
    LocalDate lastDay,
    boolean suspended,
    String endReason,
    String endNotice,
    List<Pause> pauses,
    LocalDate day) {

  /**
   * A suspension (Art. 13).
   *
   * @param until first day on which it bound again, null while it is suspended
   */
  public record Pause(LocalDate since, LocalDate until, String reason, String notice) {
    public String term() {
      return since + " 至 " + (until == null ? "今" : until.minusDays(1));
    }
  }

  public boolean isOver() {
    return lastDay.isBefore(day);
  }

  public String label() {
    if (isOver()) return "已终止";
    if (day.isBefore(from)) return "尚未生效";
    return suspended ? "已中止" : "有效";
  }

  /** As the public reads it. */
  public String ending() {
    return endReason == null ? "期限届满" : endReason;
  }

  public String badge() {
    return isOver() ? "" : suspended ? "bad" : day.isBefore(from) ? "warn" : "ok";
  }
}
