package cn.jiedao.notice.inbox;

import cn.jiedao.casefile.CaseEnded;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.EffectEnded;
import cn.jiedao.casefile.EffectEntered;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepTaken;
import cn.jiedao.casefile.TaskClosed;
import cn.jiedao.casefile.TaskOpened;
import cn.jiedao.casefile.TasksPassedOn;
import cn.jiedao.notice.Followers;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Organizations;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells officers what happens in the cases they were asked about or have worked on. */
@Component
class CaseNotices {
  private static final String LEADER = ".leader";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

  private final Inbox inbox;
  private final Messages messages;
  private final Participants participants;
  private final Organizations organizations;
  private final List<Followers> followers;

  CaseNotices(
      Inbox inbox,
      Messages messages,
      Participants participants,
      Organizations organizations,
      List<Followers> followers) {
    this.inbox = inbox;
    this.messages = messages;
    this.participants = participants;
    this.organizations = organizations;
    this.followers = followers;
  }

  @EventListener
  void on(TaskOpened event) {
    var told =
        new Told(
            Messages.TASK_OPENED,
            event.caseNumber(),
            "新的待办：" + event.name() + until(event.due()),
            TaskOpened.link(event.task()));
    for (String group : event.groups()) {
      boolean leaders = group.endsWith(LEADER);
      String body = leaders ? group.substring(0, group.length() - LEADER.length()) : group;
      inbox.tellOrganization(body, leaders, told);
    }
  }

  /** One word for all of them: a merged office may have had hundreds. */
  @EventListener
  void on(TasksPassedOn event) {
    if (event.forAll() > 0) passedOn(event, event.forAll(), false);
    if (event.forLeaders() > 0) passedOn(event, event.forLeaders(), true);
  }

  private void passedOn(TasksPassedOn event, int tasks, boolean leaders) {
    String text = "自 %s 起承接原%s的 %d 项待办，请在待办列表中办理。";
    String office = organizations.get(event.office()).name();
    inbox.tellOrganization(
        event.successor(),
        leaders,
        new Told(
            "tasks-passed-on", null, text.formatted(event.day(), office, tasks), TaskOpened.LIST));
  }

  /** What is done needs nobody's attention any more; what fell away is told to those asked. */
  @EventListener
  void on(TaskClosed event) {
    String link = TaskOpened.link(event.task());
    if (!event.done())
      inbox.tell(
          messages.personsTold(Messages.TASK_OPENED, link),
          new Told("task-fell-away", event.caseNumber(), "不再需要办理：" + event.name(), null));
    messages.settle(link);
  }

  /** The applicant hears of what others answered. */
  @EventListener
  void on(StepTaken event) {
    if (event.kind() != Step.Kind.TASK || event.organization() == null) return;
    var those = participants.ofApplicant(event.caseNumber(), event.organization());
    if (those.isEmpty()) return;
    String by = organizations.get(event.organization()).shortName();
    inbox.tell(
        those, new Told("answered", event.caseNumber(), by + "已办理“" + event.label() + "”", null));
  }

  @EventListener
  void on(CaseEnded event) {
    tellAll(event.caseNumber(), "case-ended", "案件已办结：" + event.label());
  }

  @EventListener
  void on(EffectEntered event) {
    tellAll(
        event.caseNumber(), "effect-entered", "已登记生效，自 " + event.from() + " 起：" + event.title());
  }

  @EventListener
  void on(EffectEnded event) {
    tellAll(event.caseNumber(), "effect-ended", "已终止，至 " + event.on() + " 止：" + event.title());
  }

  private static String until(Instant due) {
    return due == null ? "" : "（" + DAY.format(due) + " 前办结）";
  }

  private void tellAll(CaseNumber number, String kind, String text) {
    var those = new LinkedHashSet<>(participants.of(number));
    followers.forEach(some -> those.addAll(some.of(number)));
    inbox.tell(those, new Told(kind, number, text, null));
  }
}
