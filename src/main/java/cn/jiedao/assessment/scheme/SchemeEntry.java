package cn.jiedao.assessment.scheme;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes a scheme binding: published and entered in one transaction (Art. 20). */
@Component
class SchemeEntry {
  private final Cases cases;
  private final Proposals proposals;
  private final NoticeDrafts drafts;
  private final Notices notices;
  private final SchemeNotice wording;
  private final Schemes schemes;
  private final Clock clock;

  SchemeEntry(
      Cases cases,
      Proposals proposals,
      NoticeDrafts drafts,
      Notices notices,
      SchemeNotice wording,
      Schemes schemes,
      Clock clock) {
    this.cases = cases;
    this.proposals = proposals;
    this.drafts = drafts;
    this.notices = notices;
    this.wording = wording;
    this.schemes = schemes;
    this.clock = clock;
  }

  /**
   * @return false where its year has begun, or, of an amendment, has passed, and nothing is entered
   */
  boolean enter(CaseNumber number) {
    CaseHead head = cases.get(number);
    var sheet = new SchemeSheet(proposals.facts(number));
    Scheme draft = sheet.scheme(number, head.unit(), null, head.proposal());
    LocalDate today = LocalDate.now(clock);
    if (!today.isBefore(LocalDate.of(draft.year() + (draft.amends() == null ? 0 : 1), 1, 1)))
      return false;
    NoticeDraft cleared = drafts.cleared(number);
    String notice =
        notices
            .publish(
                number,
                Schemes.REGISTER,
                cleared.title(),
                cleared.text(),
                wording.of(draft, sheet.text("amendReason"), cleared.contactPhone()))
            .number();
    schemes.enter(
        sheet.scheme(number, head.unit(), notice, head.proposal()),
        head.applicant(),
        head.title(),
        today);
    return true;
  }
}
