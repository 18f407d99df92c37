package cn.jiedao.publication;

import cn.jiedao.casefile.Step;
import java.time.LocalDate;

/** The text of a notice as it was drafted and cleared for the public. */
public record NoticeDraft(
    String title, String text, String contactPhone, LocalDate effectiveDate, Integer periodDays) {
  static final String TITLE = "noticeTitle";
  static final String TEXT = "noticeText";
  static final String PHONE = "contactPhone";

  static NoticeDraft of(Step drafted) {
    String date = drafted.text("effectiveDate");
    String days = drafted.text("noticePeriodDays");
    return new NoticeDraft(
        drafted.text(TITLE),
        drafted.text(TEXT),
        drafted.text(PHONE),
        date == null ? null : LocalDate.parse(date),
        days == null ? null : Double.valueOf(days).intValue());
  }
}
