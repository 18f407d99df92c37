package cn.jiedao.supervision;

import cn.jiedao.calendar.Arrangement;
import cn.jiedao.calendar.Arrangements;
import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts all running deadlines again when the arrangement of a year took the place of another: in
 * the background, case by case, once every node knows it. Whichever node looks next goes on with
 * what another one left.
 */
@Component
public class Recounts {
  private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);
  private static final int BATCH = 500;

  private final Arrangements arrangements;
  private final RecountRows rows;
  private final CaseRecount one;
  private final Clock clock;

  Recounts(Arrangements arrangements, RecountRows rows, CaseRecount one, Clock clock) {
    this.arrangements = arrangements;
    this.rows = rows;
    this.one = one;
    this.clock = clock;
  }

  @Scheduled(cron = "${jiedao.supervision.recount:*/15 * * * * *}", zone = "Asia/Shanghai")
  public void goOn() {
    Instant known = clock.instant().minus(arrangements.untilKnownEverywhere());
    for (Arrangement arrangement : arrangements.replacements())
      if (!arrangement.loadedAt().isAfter(known) && !isDone(arrangement)) recount(arrangement);
  }

  private boolean isDone(Arrangement arrangement) {
    return rows.find(arrangement.id()).filter(found -> found.endedAt() != null).isPresent();
  }

  private void recount(Arrangement arrangement) {
    WorkingDays before = arrangements.before(arrangement);
    String position = rows.begin(arrangement.id(), clock.instant()).position();
    List<String> next;
    do {
      next = rows.cases(position, BATCH);
      for (String number : next) recount(arrangement, CaseNumber.of(number), before);
      if (!next.isEmpty()) position = next.get(next.size() - 1);
    } while (next.size() == BATCH);
    rows.end(arrangement.id(), clock.instant());
    rows.find(arrangement.id()).ifPresent(done -> log(arrangement, done));
  }

  private static void log(Arrangement arrangement, RecountRows.Progress done) {
    LOG.info(
        "期限已按 {} 年放假安排重新计算：案件 {} 件，任务 {} 处，定时 {} 处，未能处理 {} 件",
        arrangement.year(),
        done.cases(),
        done.tasks(),
        done.timers(),
        done.failed());
  }

  /** One case that cannot be done holds up no other; the report counts it. */
  private void recount(Arrangement arrangement, CaseNumber number, WorkingDays before) {
    try {
      one.recount(arrangement, number, before);
    } catch (RuntimeException fault) {
      LOG.error("案件 {} 的期限未能按放假安排重新计算", number, fault);
      rows.advance(arrangement.id(), number.value(), 0, 0, true);
    }
  }
}
