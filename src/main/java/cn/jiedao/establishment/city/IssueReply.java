package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.officialdocument.OfficialDocuments;
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
  private final Papers papers;
  private final OfficialDocuments documents;

  IssueReply(
      Steps steps, Decision decision, Replies replies, Papers papers, OfficialDocuments documents) {
    this.steps = steps;
    this.decision = decision;
    this.replies = replies;
    this.papers = papers;
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Step draft = steps.latest(number, "draftReply").orElseThrow();
    Step signature = steps.latest(number, "signReply").orElseThrow();
    Decision.Taken decided = decision.of(number);
    Reply reply = reply(draft, signature, decided);
    replies.enter(reply);
    documents.issue(number, "establishment-reply", papers.of(reply, decided.reason()));
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
