package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the signed reply; the database refuses it without its review and decision (Art. 4). */
@Component
class IssueReply implements JavaDelegate {
  private final Steps steps;
  private final Decision decision;
  private final Replies replies;

  IssueReply(Steps steps, Decision decision, Replies replies) {
    this.steps = steps;
    this.decision = decision;
    this.replies = replies;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Step draft = steps.latest(number, "draftReply").orElseThrow();
    Step signature = steps.latest(number, "signReply").orElseThrow();
    replies.enter(reply(draft, signature, decision.of(number)));
  }

  private static Reply reply(Step draft, Step signature, Decision.Taken decided) {
    return new Reply(
        signature.caseNumber(),
        signature.organization(),
        signature.text("replyNumber"),
        decided.approved(),
        LocalDate.parse(signature.text("replyDate")),
        decided.approved() ? LocalDate.parse(draft.text("effectiveOn")) : null,
        decided.sessionCase(),
        draft.text("replyText"),
        draft.person(),
        signature.person(),
        signature.at(),
        signature.proposal(),
        signature.seq());
  }
}
