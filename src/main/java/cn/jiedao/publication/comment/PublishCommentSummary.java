package cn.jiedao.publication.comment;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.publication.Notice;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters what became of the comments; the page of the solicitation shows it from then on. */
@Component
class PublishCommentSummary implements JavaDelegate {
  private final Steps steps;
  private final Solicitations solicitations;
  private final Comments comments;
  private final CommentSummaries summaries;
  private final Clock clock;

  PublishCommentSummary(
      Steps steps,
      Solicitations solicitations,
      Comments comments,
      CommentSummaries summaries,
      Clock clock) {
    this.steps = steps;
    this.solicitations = solicitations;
    this.comments = comments;
    this.summaries = summaries;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseNumber number = CaseNumber.of(step.getProcessBusinessKey());
    Notice asked = solicitations.latest(number).orElseThrow();
    Step said = steps.latest(number, "summarizeComments").orElseThrow();
    summaries.enter(
        new CommentSummary(
            asked.number(),
            number.value(),
            said.seq(),
            comments.count(asked.number()),
            Double.valueOf(said.text(CommentRules.ADOPTED)).intValue(),
            said.text(CommentRules.SUMMARY),
            said.text(CommentRules.REPLY),
            clock.instant()));
  }
}
