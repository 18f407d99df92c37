package cn.jiedao.transfer;

import cn.jiedao.engine.AnswerRules;
import cn.jiedao.form.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What Art. 12 asks of a proposal, in the application as in every revision of it. */
@Component
class ProposalRules implements AnswerRules {
  private static final int LONGEST_TEMPORARY_MONTHS = 12;

  private final BlockedMatters blocked;
  private final Clock clock;

  ProposalRules(BlockedMatters blocked, Clock clock) {
    this.blocked = blocked;
    this.clock = clock;
  }

  @Override
  public Set<String> forms() {
    return Set.of(
        "task-transfer-review",
        "transfer-acceptance-supplementMaterials",
        "task-transfer-review-answerObjections",
        "task-transfer-review-reviseProposal",
        "transfer-effect-reviseAsDecided");
  }

  @Override
  public List<Violation> check(Submission submission) {
    var violations = new ArrayList<Violation>();
    if ("temporary".equals(submission.answers().get("duration")))
      endsInTime(submission.answers().get("endsOn").toString(), violations);
    notRejectedLately(submission, violations);
    return violations;
  }

  /** INV-12-12: a temporary transfer has its end, within a year. */
  private void endsInTime(String endsOn, List<Violation> violations) {
    LocalDate end = LocalDate.parse(endsOn);
    LocalDate today = LocalDate.now(clock);
    if (!end.isAfter(today)) violations.add(new Violation("endsOn", "「截止日期」必须晚于今天"));
    if (end.isAfter(today.plusMonths(LONGEST_TEMPORARY_MONTHS)))
      violations.add(new Violation("endsOn", "「截止日期」不能超过十二个月；需要更久的，请按长期事项申请"));
  }

  /** INV-12-9: what a meeting rejected does not come back unchanged. */
  private void notRejectedLately(Submission submission, List<Violation> violations) {
    blocked
        .find(submission.actor().organization(), submission.answers().get("matter").toString())
        .ifPresent(
            matter ->
                violations.add(
                    new Violation(
                        "matter",
                        "相同事项（%s）会议未通过，%s 前不再受理；内容有实质变化的，请修改「事项内容和边界」"
                            .formatted(matter.caseNumber(), matter.blockedUntil()))));
  }
}
