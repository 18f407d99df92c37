package cn.jiedao.establishment.effect;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Steps;
import cn.jiedao.establishment.ChangeProposal;
import cn.jiedao.organization.register.OfficeChange;
import cn.jiedao.organization.register.OfficeRegister;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Enters an approved change: published, in the register with its evidence, in the register of
 * offices, and followed up; in one transaction (Art. 4).
 */
@Component
class ChangeEntry {
  private final Cases cases;
  private final Proposals proposals;
  private final Steps steps;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final ChangeNotice wording;
  private final OfficeChanges changes;
  private final EvidenceOfChange evidence;
  private final OfficeRegister register;
  private final ChangeFollowUps followUps;
  private final ChangesTakeEffect effect;
  private final Clock clock;

  ChangeEntry(
      Cases cases,
      Proposals proposals,
      Steps steps,
      NoticeDrafts drafts,
      Notices notices,
      ChangeNotice wording,
      OfficeChanges changes,
      EvidenceOfChange evidence,
      OfficeRegister register,
      ChangeFollowUps followUps,
      ChangesTakeEffect effect,
      Clock clock) {
    this.cases = cases;
    this.proposals = proposals;
    this.steps = steps;
    this.drafts = drafts;
    this.notices = notices;
    this.wording = wording;
    this.changes = changes;
    this.evidence = evidence;
    this.register = register;
    this.followUps = followUps;
    this.effect = effect;
    this.clock = clock;
  }

  void enter(CaseNumber number) {
    CaseHead head = cases.get(number);
    ChangeProposal proposal = ChangeProposal.of(proposals.facts(number));
    NoticeDraft draft = drafts.cleared(number);
    DecidedChange planned = planned(head, proposal);
    OfficeChange decided = proposal.toChange(number.value(), head.unit(), planned.effectiveOn());
    Notice notice =
        notices.publish(
            number,
            "office-change",
            draft.title(),
            draft.text(),
            wording.of(planned, decided, proposal.serviceArrangement(), draft.contactPhone()));
    DecidedChange change = planned.announcedBy(notice.number());
    changes.enter(change, evidence.of(head, change.authority()));
    String summary = wording.summary(change, decided);
    register.enter(decided);
    followUps.open(change, summary);
    effect.takeEffectIfDue(change);
  }

  private DecidedChange planned(CaseHead head, ChangeProposal proposal) {
    Approval approval = Approval.of(steps, head.number(), proposal.approvalAuthority());
    LocalDate today = LocalDate.now(clock);
    return new DecidedChange(
        head.number(),
        proposal.changeType(),
        head.title(),
        head.applicant(),
        head.unit(),
        approval.authority(),
        steps.latest(head.number(), "signApplication").orElseThrow().text("requestNumber"),
        approval.review(),
        approval.number(),
        approval.date(),
        approval.effectiveFrom(today),
        today,
        null,
        head.proposal());
  }
}
