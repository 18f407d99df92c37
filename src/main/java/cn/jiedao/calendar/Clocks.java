package cn.jiedao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of a case. A clock runs while a task of that clock is open, stops with the last of
 * them, and goes on with the rest of its limit when the next one is created (补正 stops acceptance).
 */
@Component("clocks")
public class Clocks {
  private final CaseClocks clocks;
  private final TimeLimits limits;
  private final WorkingDays calendar;
  private final Clock time;

  Clocks(CaseClocks clocks, TimeLimits limits, WorkingDays calendar, Clock time) {
    this.clocks = clocks;
    this.limits = limits;
    this.calendar = calendar;
    this.time = time;
  }

  /** Starts or resumes a clock because one of its tasks was created; answers when it is due. */
  @Transactional
  public Instant taskOpened(String caseNumber, String name, String element, boolean urgent) {
    clocks.open(caseNumber, name, element, limits.of(element, urgent), time.instant());
    return standing(caseNumber, clocks.find(caseNumber, name).orElseThrow()).due();
  }

  /** Stops a clock when the last of its open tasks has ended; the rest of the limit is kept. */
  @Transactional
  public void taskClosed(String caseNumber, String name) {
    clocks.close(caseNumber, name, time.instant());
  }

  /** When a step begun now is due, where it has a limit. */
  public Optional<Instant> due(String element, boolean urgent) {
    return limits.find(element, urgent).map(limit -> shown(fromNow(limit.workingDays())));
  }

  public List<CaseClock> of(String caseNumber) {
    return clocks.of(caseNumber).stream().map(clock -> standing(caseNumber, clock)).toList();
  }

  /** For models: when the step is due, by its clock where it has one. */
  public Date due(DelegateExecution step, String element) {
    return Date.from(shown(fromNow(rest(step, element, limit(step, element).workingDays()))));
  }

  /** For models: when whoever has the step is reminded. */
  public Date reminder(DelegateExecution step, String element) {
    var limit = limit(step, element);
    if (limit.reminderAfter() == null) {
      throw new IllegalStateException("time-limits.dmn 中没有 " + element + " 的催告期限");
    }
    return Date.from(shown(fromNow(rest(step, element, limit.reminderAfter()))));
  }

  private TimeLimit limit(DelegateExecution step, String element) {
    return limits.of(element, "yes".equals(step.getVariable("urgent")));
  }

  /** What the clock of the step has used up already is taken off. */
  private int rest(DelegateExecution step, String element, int days) {
    String caseNumber = step.getProcessBusinessKey();
    int used =
        ClockProperty.of(step, element)
            .flatMap(name -> clocks.find(caseNumber, name))
            .map(clock -> standing(caseNumber, clock).usedDays())
            .orElse(0);
    return Math.max(days - used, 0);
  }

  private CaseClock standing(String caseNumber, CaseClocks.Clock clock) {
    var now = time.instant();
    int used = 0;
    Instant due = null;
    for (var run : clocks.runs(caseNumber, clock.name())) {
      if (run.isOpen()) {
        int rest = Math.max(clock.limitDays() - used, 0);
        due = shown(calendar.addWorkingDays(run.started(), rest));
      }
      used += calendar.between(run.started(), run.isOpen() ? now : run.stopped());
    }
    return new CaseClock(clock.name(), clock.element(), clock.limitDays(), used, due != null, due);
  }

  private Instant fromNow(int workingDays) {
    return calendar.addWorkingDays(time.instant(), workingDays);
  }

  /** One second before 24:00, so that every screen shows the date of the last day, not the next. */
  private static Instant shown(Instant endOfDay) {
    return endOfDay.minusSeconds(1);
  }
}
