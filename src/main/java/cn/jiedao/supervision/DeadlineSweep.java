package cn.jiedao.supervision;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.supervision.Thresholds.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through all open tasks for those that are due soon, overdue, or to be reported, and acts on
 * each once per stage: on one node at a time, in batches, each a transaction of its own. What a run
 * leaves out, because its case was busy or a fault came up, the next one finds again.
 */
@Component
public class DeadlineSweep {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
  private static final int BATCH = 500;

  private final LateTasks late;
  private final Thresholds thresholds;
  private final DeadlineBatch batch;
  private final Clock clock;

  DeadlineSweep(LateTasks late, Thresholds thresholds, DeadlineBatch batch, Clock clock) {
    this.late = late;
    this.thresholds = thresholds;
    this.batch = batch;
    this.clock = clock;
  }

  /**
   * @return on how many tasks it acted
   */
  @Scheduled(cron = "${jiedao.supervision.sweep:0 */10 * * * *}", zone = "Asia/Shanghai")
  public int sweep() {
    Instant now = clock.instant();
    Instant today =
        LocalDate.ofInstant(now, WorkingDays.ZONE).atStartOfDay(WorkingDays.ZONE).toInstant();
    List<Window> windows = thresholds.at(now, late.elements());
    String task = "";
    String stage = "";
    int acted = 0;
    while (true) {
      List<LateTask> found = late.next(windows, today, task, stage, BATCH);
      int done = act(found.stream().filter(one -> one.caseNumber() != null).toList(), now);
      if (done > 0) acted += done;
      if (done < 0 || found.size() < BATCH) return acted;
      LateTask last = found.get(found.size() - 1);
      task = last.id();
      stage = last.stage().code();
    }
  }

  /** One task that cannot be dealt with must not hold up the others of its batch. */
  private int act(List<LateTask> tasks, Instant now) {
    if (tasks.isEmpty()) return 0;
    try {
      return batch.act(tasks, now);
    } catch (RuntimeException fault) {
      if (tasks.size() > 1)
        return tasks.stream().mapToInt(task -> Math.max(act(List.of(task), now), 0)).sum();
      LateTask task = tasks.get(0);
      LOG.error("期限巡检未能处理案件 {} 的任务 {}（{}），下次重试", task.caseNumber(), task.id(), task.stage(), fault);
      return 0;
    }
  }
}
