package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A reply is dated by its signature, and takes effect on its date or later (INV-4-10). */
@Component
class ReplyRules implements AnswerRules {
  private static final String DRAFT = "establishment-decision-draftReply";
  private static final String SIGNATURE = "establishment-decision-signReply";

  private final Steps steps;
  private final Replies replies;
  private final Clock clock;
  private final int latestMonths;

  ReplyRules(
      Steps steps,
      Replies replies,
      Clock clock,
      @Value("${jiedao.establishment.effective-within-months:24}") int latestMonths) {
    this.steps = steps;
    this.replies = replies;
    this.clock = clock;
    this.latestMonths = latestMonths;
  }

  @Override
  public Set<String> forms() {
    return Set.of(DRAFT, SIGNATURE);
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    if (submission.answers().get("effectiveOn") instanceof String day) drafted(day, violations);
    if ("signed".equals(submission.answers().get("replySignature"))) signed(submission, violations);
    return violations;
  }

  private void drafted(String day, List<Violation> violations) {
    LocalDate effectiveOn = LocalDate.parse(day);
    LocalDate today = LocalDate.now(clock);
    if (effectiveOn.isBefore(today))
      violations.add(new Violation("effectiveOn", "「生效日期」不得早于批复日期，批复尚未签发，请填今天（" + today + "）或者以后"));
    if (effectiveOn.isAfter(today.plusMonths(latestMonths)))
      violations.add(
          new Violation("effectiveOn", "「生效日期」不能晚于 " + today.plusMonths(latestMonths) + "，请核对年份"));
  }

  private void signed(Submission submission, List<Violation> violations) {
    String number = submission.answers().get("replyNumber").toString();
    if (replies.isTaken(submission.actor().organization(), number))
      violations.add(new Violation("replyNumber", "「批复文号」" + number + " 已经用过，请核对登记簿后改用未使用的文号"));
    LocalDate replyDate = LocalDate.parse(submission.answers().get("replyDate").toString());
    Step draft = steps.latest(submission.caseNumber(), "draftReply").orElseThrow();
    if (replyDate.isAfter(LocalDate.now(clock)))
      violations.add(new Violation("replyDate", "「批复日期」不能晚于今天"));
    if (replyDate.isBefore(decidedOn(submission.caseNumber())))
      violations.add(new Violation("replyDate", "「批复日期」不得早于作出决定的日期"));
    if (draft.text("effectiveOn") != null
        && LocalDate.parse(draft.text("effectiveOn")).isBefore(replyDate))
      violations.add(
          new Violation(
              "replyDate",
              "生效日期 %s 早于批复日期 %s，请选择“退回重拟”，改定生效日期"
                  .formatted(draft.text("effectiveOn"), replyDate)));
  }

  /** The day on which the way of deciding was last arranged: nothing was decided before it. */
  private LocalDate decidedOn(CaseNumber number) {
    return Days.of(steps.latest(number, "arrangeDecision").orElseThrow().at());
  }
}
