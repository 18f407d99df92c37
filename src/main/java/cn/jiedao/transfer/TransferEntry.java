package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.Successions;
import cn.jiedao.publication.Notice;
import cn.jiedao.publication.NoticeDraft;
import cn.jiedao.publication.NoticeDrafts;
import cn.jiedao.publication.Notices;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes a transfer binding: published and entered with its evidence, in one transaction (Art. 12).
 */
@Component
class TransferEntry {
  private final Cases cases;
  private final Proposals proposals;
  private final NoticeDrafts drafts;
  private final Resolutions resolutions;
  private final EvidenceOfCase evidence;
  private final Transfers transfers;
  private final Notices notices;
  private final TransferNotice wording;
  private final Terms terms;
  private final Successions successions;
  private final PassTransfersOn succession;
  private final Clock clock;

  TransferEntry(
      Cases cases,
      Proposals proposals,
      NoticeDrafts drafts,
      Resolutions resolutions,
      EvidenceOfCase evidence,
      Transfers transfers,
      Notices notices,
      TransferNotice wording,
      Terms terms,
      Successions successions,
      PassTransfersOn succession,
      Clock clock) {
    this.cases = cases;
    this.proposals = proposals;
    this.drafts = drafts;
    this.resolutions = resolutions;
    this.evidence = evidence;
    this.transfers = transfers;
    this.notices = notices;
    this.wording = wording;
    this.terms = terms;
    this.successions = successions;
    this.succession = succession;
    this.clock = clock;
  }

  void enter(CaseNumber number) {
    Resolution resolution = resolutions.latest(number).orElseThrow();
    Map<String, Object> facts = proposals.facts(number);
    NoticeDraft draft = drafts.cleared(number);
    Transfer planned = transfer(cases.get(number), facts, resolution);
    Notice notice =
        notices.publish(
            number,
            "transfer",
            draft.title(),
            draft.text(),
            wording.ofEffect(
                planned, facts.get("ownDutyBasis").toString(), resolution, draft.contactPhone()));
    transfers.enter(planned.announcedBy(notice.number()), evidence.forResolution(resolution));
    succession.entered(number);
  }

  private Transfer transfer(CaseHead head, Map<String, Object> facts, Resolution resolution) {
    List<String> offices =
        ((List<?>) facts.get("affectedOffices")).stream().map(Object::toString).toList();
    return new Transfer(
        head.number(),
        facts.get("title").toString(),
        facts.get("matter").toString(),
        head.applicant(),
        offices,
        carriers(offices),
        terms.firstDay(head.number()),
        terms.lastDay(head.number()).orElse(null),
        LocalDate.now(clock),
        null,
        new BigDecimal(facts.get("staff").toString()),
        new BigDecimal(facts.get("funds").toString()),
        facts.get("budgetLine").toString(),
        facts.get("training").toString(),
        head.proposal(),
        resolution.meetingDate());
  }

  private List<String> carriers(List<String> offices) {
    LocalDate today = LocalDate.now(clock);
    return offices.stream()
        .map(office -> successions.of(office, Matter.TRANSFERS, today))
        .distinct()
        .toList();
  }
}
