package cn.jiedao.delegation.register;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Steps;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Makes a delegation binding: published and entered with its evidence, in one transaction (Art.
 * 13).
 */
@Component
class DelegationEntry {
  private final Cases cases;
  private final Proposals proposals;
  private final Steps steps;
  private final Documents documents;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final DelegationNotice wording;
  private final EvidenceOfDelegation evidence;
  private final Delegations delegations;
  private final Clock clock;

  DelegationEntry(
      Cases cases,
      Proposals proposals,
      Steps steps,
      Documents documents,
      NoticeDrafts drafts,
      Notices notices,
      DelegationNotice wording,
      EvidenceOfDelegation evidence,
      Delegations delegations,
      Clock clock) {
    this.cases = cases;
    this.proposals = proposals;
    this.steps = steps;
    this.documents = documents;
    this.drafts = drafts;
    this.notices = notices;
    this.wording = wording;
    this.evidence = evidence;
    this.delegations = delegations;
    this.clock = clock;
  }

  /**
   * @return false where its last day has passed, and nothing is entered
   */
  boolean enter(CaseNumber number) {
    LocalDate today = LocalDate.now(clock);
    var terms = new AgreedTerms(cases.get(number), proposals.facts(number));
    if (terms.delegation(null).endsOn().isBefore(today)) return false;
    NoticeDraft draft = drafts.cleared(number);
    LocalDate startsOn = terms.delegation(null).startsOn();
    String notice =
        notices
            .publish(
                number,
                Delegations.REGISTER,
                draft.title(),
                draft.text(),
                wording.of(
                    terms, startsOn.isBefore(today) ? today : startsOn, draft.contactPhone()))
            .number();
    delegations.enter(terms.delegation(notice), signed(terms, today), evidence.of(number));
    return true;
  }

  private DelegationSigned signed(AgreedTerms terms, LocalDate today) {
    CaseHead head = terms.head();
    Document agreement =
        documents.available(head.number(), "delegation-agreement").stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("没有签署的委托协议文本。"));
    return new DelegationSigned(
        terms.title(),
        head.unit(),
        rule(head.number()),
        today,
        agreement.version(),
        agreement.sha256(),
        terms.text("renews"));
  }

  /** As it was settled when the case began. */
  private String rule(CaseNumber number) {
    return steps
        .latest(number, "settleProcedure")
        .filter(step -> "filedToo".equals(step.text("effectiveOn")))
        .map(step -> "FILED_TOO")
        .orElse("SIGNED_AND_PUBLISHED");
  }
}
