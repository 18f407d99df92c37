package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.publication.NoticeDrafts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From when until when a transfer that was adopted can be in effect (Art. 12). */
@Component
class Terms {
  private final Proposals proposals;
  private final NoticeDrafts drafts;
  private final Clock clock;

  Terms(Proposals proposals, NoticeDrafts drafts, Clock clock) {
    this.proposals = proposals;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** The day its notice names, but never before it is published (INV-12-2). */
  LocalDate firstDay(CaseNumber number) {
    LocalDate planned = drafts.cleared(number).effectiveDate();
    LocalDate today = LocalDate.now(clock);
    return planned.isBefore(today) ? today : planned;
  }

  /** Empty for a long-term transfer. */
  Optional<LocalDate> lastDay(CaseNumber number) {
    return Optional.ofNullable(proposals.facts(number).get("endsOn"))
        .map(day -> LocalDate.parse(day.toString()));
  }

  /** Whether it would end before it began. */
  boolean isOver(CaseNumber number) {
    return lastDay(number).filter(last -> last.isBefore(firstDay(number))).isPresent();
  }
}
