package cn.jiedao.supervision;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Reports a task that is overdue: to the leaders of whoever has it, then to the superior's
 * government office. It leaves a step and answers nothing: where an office is heard (Art. 12), its
 * silence is recorded by the model's own way, and is never consent.
 */
@Component
class Escalation {
  private final Steps steps;
  private final CaseAccess access;
  private final Inbox inbox;
  private final Organizations organizations;
  private final Superiors superiors;
  private final WorkingDays calendar;

  Escalation(
      Steps steps,
      CaseAccess access,
      Inbox inbox,
      Organizations organizations,
      Superiors superiors,
      WorkingDays calendar) {
    this.steps = steps;
    this.access = access;
    this.inbox = inbox;
    this.organizations = organizations;
    this.superiors = superiors;
    this.calendar = calendar;
  }

  void report(LateTask task, Instant now) {
    List<String> asked =
        task.asked().stream().map(LateTask.Asked::organization).distinct().toList();
    for (String organization : asked)
      if (task.stage() == Stage.LEADER) toLeaders(task, organizations.get(organization), now);
      else
        superiors
            .of(organization)
            .ifPresent(
                superior -> toSuperior(task, organizations.get(organization), superior, now));
  }

  private void toLeaders(LateTask task, Organization body, Instant now) {
    append(task, "escalateToLeader", "超期报本单位负责人", body, body.name() + "负责人", now);
    inbox.tellOrganization(
        body.code(),
        true,
        new Told(
            "escalated",
            task.caseNumber(),
            "本单位承办的“%s”已超期 %d 个工作日，请督促办理。".formatted(task.name(), days(task, now)),
            null));
  }

  private void toSuperior(LateTask task, Organization body, Organization superior, Instant now) {
    append(task, "escalateToSuperior", "超期报上级", body, superior.name(), now);
    access.grant(task.caseNumber(), superior.code(), "督促办理“" + task.name() + "”");
    inbox.tellOrganization(
        superior.code(),
        false,
        new Told(
            "escalated",
            task.caseNumber(),
            "%s承办的“%s”已超期 %d 个工作日，请督促办理。".formatted(body.name(), task.name(), days(task, now)),
            null));
  }

  private void append(
      LateTask task, String act, String label, Organization body, String to, Instant now) {
    CaseNumber number = task.caseNumber();
    Map<String, Object> facts =
        Map.of(
            "lateTask", task.name(),
            "lateOrganization", body.name(),
            "dueOn", LocalDate.ofInstant(task.due(), WorkingDays.ZONE).toString(),
            "daysLate", days(task, now),
            "reportedTo", to);
    steps.append(
        number, new StepEntry(Step.Kind.SYSTEM, task.process(), act, label, task.id(), facts));
  }

  private int days(LateTask task, Instant now) {
    return calendar.between(task.due(), now);
  }
}
