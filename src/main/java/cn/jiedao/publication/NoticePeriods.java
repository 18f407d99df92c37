package cn.jiedao.publication;

import cn.jiedao.ModelBean;
import cn.jiedao.calendar.TimeLimits;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** How long objections can be raised to a notice: as long as its draft says, else the default. */
@ModelBean
@Component
public class NoticePeriods {
  private final NoticeDrafts drafts;
  private final TimeLimits limits;
  private final WorkingDays calendar;
  private final Clock clock;

  NoticePeriods(NoticeDrafts drafts, TimeLimits limits, WorkingDays calendar, Clock clock) {
    this.drafts = drafts;
    this.limits = limits;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** For the timer of the model: when the period that opens now is over. */
  public Date end(DelegateExecution execution) {
    return Date.from(end(drafts.cleared(CaseNumber.of(execution.getProcessBusinessKey()))));
  }

  /** The last second of the last day, so that the day shown is the day meant. */
  Instant end(NoticeDraft draft) {
    int days =
        draft.periodDays() == null
            ? limits.of("noticePeriod", false).workingDays()
            : draft.periodDays();
    return calendar.addWorkingDays(clock.instant(), days).minusSeconds(1);
  }
}
