package cn.jiedao.publication.comment;

import cn.jiedao.calendar.WorkingDays;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What became of the comments on a notice, as the public is told. */
public record CommentSummary(
    String notice,
    String caseNumber,
    int step,
    int received,
    int adopted,
    String summary,
    String reply,
    Instant madeAt) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(WorkingDays.ZONE);

  public String publishedOn() {
    return DAY.format(madeAt);
  }
}
