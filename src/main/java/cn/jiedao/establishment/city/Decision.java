package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.meeting.Outcome;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import org.springframework.stereotype.Component;

/** How the city's government came to its decision: by its meeting, or by the mayor's signature. */
@Component
class Decision {
  /**
   * @param sessionCase null where the mayor decided by signature
   * @param reason why it refused; null where it approved
   * @param account what officers read of it
   */
  record Taken(boolean approved, CaseNumber sessionCase, String reason, String account) {}

  private final Steps steps;
  private final Resolutions resolutions;

  Decision(Steps steps, Resolutions resolutions) {
    this.steps = steps;
    this.resolutions = resolutions;
  }

  /**
   * @throws java.util.NoSuchElementException when nothing was decided yet
   */
  Taken of(CaseNumber number) {
    Step arranged = steps.latest(number, "arrangeDecision").orElseThrow();
    return "meeting".equals(arranged.text("decisionForum"))
        ? byMeeting(resolutions.latest(number).orElseThrow())
        : bySignature(steps.latest(number, "signDecision").orElseThrow());
  }

  private static Taken byMeeting(Resolution resolution) {
    return new Taken(
        resolution.outcome() == Outcome.ADOPTED,
        resolution.sessionCase(),
        resolution.requirements(),
        account(resolution));
  }

  private static Taken bySignature(Step signed) {
    boolean approved = "approved".equals(signed.text("cityDecision"));
    String reason = signed.text("decisionReason");
    return new Taken(
        approved,
        null,
        reason,
        "%s 于 %s 签批：%s。%s"
            .formatted(
                signed.personName(),
                Days.of(signed.at()),
                approved ? "批准" : "不予批准",
                reason == null ? "" : "理由：" + reason));
  }

  static String account(Resolution resolution) {
    return "%s 第 %d 次常务会议：%s。%s"
        .formatted(
            resolution.meetingDate(),
            resolution.meetingNumber(),
            resolution.outcome().label(),
            resolution.requirements() == null ? "" : "会议要求：" + resolution.requirements());
  }
}
