package cn.jiedao.publication.comment;

import cn.jiedao.ModelBean;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * How long the public is heard: thirty days (重大行政决策程序暂行条例 Art. 15), unless the draft says more, or
 * less and why. A last day off moves to the next working day.
 */
@ModelBean
@Component
public class CommentPeriods {
  static final int STATUTORY_DAYS = 30;

  private final Solicitations solicitations;
  private final WorkingDays calendar;
  private final Clock clock;

  CommentPeriods(Solicitations solicitations, WorkingDays calendar, Clock clock) {
    this.solicitations = solicitations;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** For the timer of the model: when the period that the public was told is over. */
  public Date end(DelegateExecution execution) {
    var asked = solicitations.latest(CaseNumber.of(execution.getProcessBusinessKey()));
    return Date.from(asked.orElseThrow().openUntil());
  }

  /** The last second of the last day, so that the day shown is the day meant. */
  Instant end(SolicitationDraft draft) {
    int days = draft.days() == null ? STATUTORY_DAYS : draft.days();
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    LocalDate last = calendar.addCalendarDays(today, days);
    return last.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant().minusSeconds(1);
  }
}
