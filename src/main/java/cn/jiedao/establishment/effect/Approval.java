package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.time.LocalDate;

/**
 * What the application was answered with: by the city, or by the province where a town is concerned
 * (Art. 4).
 *
 * @param number 批复文号
 * @param effectiveOn from when on it approves the change
 * @param review number of the city's review opinion, null where the province replied
 */
record Approval(
    DecidedChange.Authority authority,
    String number,
    LocalDate date,
    LocalDate effectiveOn,
    String review) {

  static Approval of(Steps steps, CaseNumber number, String authority) {
    return "provincial".equals(authority) ? provincial(steps, number) : municipal(steps, number);
  }

  private static Approval municipal(Steps steps, CaseNumber number) {
    Step signed = steps.latest(number, "signReply").orElseThrow();
    Step drafted = steps.latest(number, "draftReply").orElseThrow();
    Step reviewed = steps.latest(number, "signReviewOpinion").orElseThrow();
    return new Approval(
        DecidedChange.Authority.MUNICIPAL,
        signed.text("replyNumber"),
        LocalDate.parse(signed.text("replyDate")),
        LocalDate.parse(drafted.text("effectiveOn")),
        reviewed.text("reviewNumber"));
  }

  private static Approval provincial(Steps steps, CaseNumber number) {
    Step replied = steps.latest(number, "record-provincial-reply").orElseThrow();
    return new Approval(
        DecidedChange.Authority.PROVINCIAL,
        replied.text("provincialNumber"),
        LocalDate.parse(replied.text("provincialDate")),
        LocalDate.parse(replied.text("effectiveOn")),
        null);
  }

  /** Nothing takes effect before it is published (INV-4-10). */
  LocalDate effectiveFrom(LocalDate published) {
    return effectiveOn.isBefore(published) ? published : effectiveOn;
  }
}
