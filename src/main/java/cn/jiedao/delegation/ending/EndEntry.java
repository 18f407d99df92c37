package cn.jiedao.delegation.ending;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.EffectEnded;
import cn.jiedao.delegation.register.Delegation;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends a delegation: published and entered, in one transaction; the database shortens its matters
 * and refuses what does not rest on its reason (Art. 13).
 */
@Component
class EndEntry {
  private final EndCase ends;
  private final EndRows rows;
  private final EndPublication publication;
  private final Cases cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EndEntry(
      EndCase ends,
      EndRows rows,
      EndPublication publication,
      Cases cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.ends = ends;
    this.rows = rows;
    this.publication = publication;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @return whether it was this case that ended the delegation
   */
  boolean enter(CaseNumber endCase) {
    Delegation delegation = ends.delegation(endCase);
    EndReason reason = ends.reason(endCase);
    cases.lock(delegation.caseNumber());
    if (isOver(delegation, reason)) return false;
    LocalDate lastDay = lastDay(delegation, reason);
    String notice = publication.publish(endCase, delegation, reason, lastDay).number();
    rows.insert(delegation.caseNumber(), endCase, reason, lastDay, notice);
    events.publishEvent(
        new EffectEnded(
            delegation.caseNumber(),
            "delegation",
            cases.get(delegation.caseNumber()).title(),
            lastDay,
            reason.label(),
            notice));
    return true;
  }

  /** What is past its term ends by expiry, whatever else was under way. */
  private boolean isOver(Delegation delegation, EndReason reason) {
    return rows.hasEnded(delegation.caseNumber())
        || reason != EndReason.EXPIRED && delegation.endsOn().isBefore(LocalDate.now(clock));
  }

  private LocalDate lastDay(Delegation delegation, EndReason reason) {
    LocalDate today = LocalDate.now(clock);
    return switch (reason) {
      case EXPIRED -> delegation.endsOn();
      case NORM_REPEALED -> today.minusDays(1);
      case OFFICE_CHANGED -> rows.lastDayOf(delegation.office());
      default -> today;
    };
  }
}
