package cn.jiedao.supervision;

import cn.jiedao.calendar.Arrangement;
import cn.jiedao.calendar.Recounting;
import cn.jiedao.calendar.Recounting.Counted;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.RunningDeadline;
import cn.jiedao.engine.RunningDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the deadlines of one case again, each change a step of it; together with how far the
 * recount has come, so that it goes on where it stopped and does nothing twice.
 */
@Component
class CaseRecount {
  private final RunningDeadlines deadlines;
  private final Recounting recounting;
  private final RecountRows rows;
  private final Cases cases;
  private final Steps steps;

  CaseRecount(
      RunningDeadlines deadlines,
      Recounting recounting,
      RecountRows rows,
      Cases cases,
      Steps steps) {
    this.deadlines = deadlines;
    this.recounting = recounting;
    this.rows = rows;
    this.cases = cases;
    this.steps = steps;
  }

  @Transactional
  public void recount(Arrangement arrangement, CaseNumber number, WorkingDays before) {
    CaseHead head = cases.lock(number).orElseThrow();
    Map<RunningDeadline, Instant> moved =
        head.state() == CaseHead.State.ENDED ? Map.of() : changes(number, before);
    int timers = (int) moved.keySet().stream().filter(RunningDeadline::timer).count();
    if (!rows.advance(arrangement.id(), number.value(), moved.size() - timers, timers, false))
      return;
    moved.forEach((deadline, end) -> move(arrangement, deadline, end));
  }

  private Map<RunningDeadline, Instant> changes(CaseNumber number, WorkingDays before) {
    var moved = new LinkedHashMap<RunningDeadline, Instant>();
    for (RunningDeadline one : deadlines.of(number))
      recounting.again(counted(one), before).ifPresent(end -> moved.put(one, end));
    return moved;
  }

  private void move(Arrangement arrangement, RunningDeadline deadline, Instant end) {
    deadlines.move(deadline, Date.from(end));
    Map<String, Object> facts =
        Map.of(
            "recountedStep", deadline.name(),
            "dueBefore", day(deadline.due()),
            "dueNow", day(end),
            "arrangement", arrangement.year() + " 年放假安排（" + arrangement.source() + "）");
    steps.append(
        deadline.caseNumber(),
        new StepEntry(
            Step.Kind.SYSTEM,
            deadline.process(),
            "recountDeadline",
            "期限按放假安排重新计算",
            deadline.timer() ? null : deadline.id(),
            facts));
  }

  private static Counted counted(RunningDeadline one) {
    return new Counted(
        one.caseNumber().value(),
        one.clock(),
        one.limit(),
        one.urgent(),
        one.reminder(),
        one.since(),
        one.due());
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, WorkingDays.ZONE).toString();
  }
}
