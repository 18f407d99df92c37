package cn.jiedao.supervision;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whoever has a task that it is due soon, or overdue; of no weight, so no step. */
@Component
class Reminder {
  private final Inbox inbox;
  private final WorkingDays calendar;

  Reminder(Inbox inbox, WorkingDays calendar) {
    this.inbox = inbox;
    this.calendar = calendar;
  }

  void tell(LateTask task, Instant now) {
    Told what = new Told(task.stage().code(), task.caseNumber(), text(task, now), task.link());
    if (task.assignee() != null) inbox.tell(List.of(task.assignee()), what);
    else
      for (LateTask.Asked asked : task.asked())
        inbox.tellOrganization(asked.organization(), asked.onlyLeaders(), what);
  }

  private String text(LateTask task, Instant now) {
    LocalDate day = LocalDate.ofInstant(task.due(), WorkingDays.ZONE);
    if (task.stage() == Stage.OVERDUE) return "“%s”已于 %s 到期，请尽快办理。".formatted(task.name(), day);
    int rest = calendar.between(now, task.due());
    return rest == 0
        ? "“%s”今天到期，请尽快办理。".formatted(task.name())
        : "“%s”将于 %s 到期，还有 %d 个工作日。".formatted(task.name(), day, rest);
  }
}
