package cn.jiedao.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what is due about some tasks, and notes it, in one transaction: a node that dies in the
 * middle has done and noted nothing.
 */
@Component
class DeadlineBatch {
  private final LateTasks late;
  private final Reminder reminder;
  private final Escalation escalation;

  DeadlineBatch(LateTasks late, Reminder reminder, Escalation escalation) {
    this.late = late;
    this.reminder = reminder;
    this.escalation = escalation;
  }

  /**
   * @return about how many something was done, or -1 where another node is at it
   */
  @Transactional
  public int act(List<LateTask> tasks, Instant now) {
    if (!late.isOurTurn()) return -1;
    List<LateTask> present = tasks.stream().filter(present(tasks)).toList();
    Set<String> claimed = late.claim(present, now);
    List<LateTask> ours =
        present.stream()
            .filter(task -> claimed.contains(task.id() + " " + task.stage().code()))
            .toList();
    for (LateTask task : ours)
      if (task.stage().isEscalation()) escalation.report(task, now);
      else reminder.tell(task, now);
    return ours.size();
  }

  /** What is escalated must still be open under the lock of its case. */
  private Predicate<LateTask> present(List<LateTask> tasks) {
    Set<String> locked =
        late.lockIdle(
            tasks.stream()
                .filter(task -> task.stage().isEscalation())
                .map(task -> task.caseNumber().value())
                .toList());
    Set<String> open = late.stillOpen(tasks.stream().map(LateTask::id).toList());
    return task ->
        open.contains(task.id())
            && (!task.stage().isEscalation() || locked.contains(task.caseNumber().value()));
  }
}
