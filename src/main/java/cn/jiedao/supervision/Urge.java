package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whoever waits for a case urges those who have it (催办), each of their tasks once a working day.
 */
@Component
class Urge implements CaseAct {
  private final Urgings urgings;
  private final OpenTasks tasks;
  private final Steps steps;
  private final Inbox inbox;
  private final Organizations organizations;

  Urge(Urgings urgings, OpenTasks tasks, Steps steps, Inbox inbox, Organizations organizations) {
    this.urgings = urgings;
    this.tasks = tasks;
    this.steps = steps;
    this.inbox = inbox;
    this.organizations = organizations;
  }

  @Override
  public String id() {
    return "urge";
  }

  @Override
  public String label() {
    return "催办";
  }

  @Override
  public String hint() {
    return "提醒正在承办的单位；同一任务一个工作日只能催办一次。提交后记入案卷。";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return waits(head, actor) && !ofOthers(head, actor).isEmpty();
  }

  private boolean waits(CaseHead head, Actor actor) {
    String organization = actor.organization();
    return organization != null
        && (head.carrier().equals(organization) || urgings.hasActed(head.number(), organization));
  }

  private List<OpenTask> ofOthers(CaseHead head, Actor actor) {
    return tasks.of(head.number()).stream()
        .filter(task -> !task.asks(actor.organization()))
        .toList();
  }

  /** Names the tasks, so it is written when they are known. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    String reason = given.get("reason").toString();
    List<OpenTask> urged =
        ofOthers(head, actor).stream().filter(task -> urgings.enter(task, actor, reason)).toList();
    if (urged.isEmpty()) throw Refusal.conflict("正在办理的任务本工作日都已催办过，请在下一个工作日再催办。");
    String names = String.join("、", urged.stream().map(OpenTask::name).distinct().toList());
    steps.append(
        head.number(), ActSteps.about(head, this, ActSteps.with(given, "urgedTasks", names)));
    String by = organizations.get(actor.organization()).shortName();
    urged.forEach(task -> tell(task, by));
  }

  private void tell(OpenTask task, String by) {
    var told =
        new Told(
            "urged", task.caseNumber(), "%s催办“%s”，请尽快办理。".formatted(by, task.name()), task.link());
    if (task.assignee() != null) inbox.tell(List.of(task.assignee()), told);
    else
      task.organizations()
          .forEach(body -> inbox.tellOrganization(body, task.asksOnlyLeadersOf(body), told));
  }
}
