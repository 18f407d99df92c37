package cn.jiedao.publication.comment;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.organization.Organizations;
import cn.jiedao.publication.Notices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the public for its opinion on the cleared draft (公开征求意见, Art. 4). */
@Component
class OpenCommentPeriod implements JavaDelegate {
  private final Cases cases;
  private final Organizations organizations;
  private final Solicitations solicitations;
  private final CommentPeriods periods;
  private final Notices notices;

  OpenCommentPeriod(
      Cases cases,
      Organizations organizations,
      Solicitations solicitations,
      CommentPeriods periods,
      Notices notices) {
    this.cases = cases;
    this.organizations = organizations;
    this.solicitations = solicitations;
    this.periods = periods;
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution step) {
    CaseHead head = cases.get(CaseNumber.of(step.getProcessBusinessKey()));
    SolicitationDraft draft = solicitations.cleared(head.number());
    var facts = draft.facts(head.title(), organizations.get(head.applicant()).name());
    notices.solicit(head.number(), draft.title(), draft.text(), facts, periods.end(draft));
  }
}
