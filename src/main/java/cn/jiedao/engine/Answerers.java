package cn.jiedao.engine;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Mandate;
import cn.jiedao.organization.Mandates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Who may answer a task: whom it asks and who has claimed it; nobody judges his own work; and
 * whoever acts in another's stead does so by a mandate in force (INV-S-10, INV-S-16, INV-S-27).
 */
@Component
class Answerers {
  private final FourEyes fourEyes;
  private final Mandates mandates;
  private final Clock clock;

  Answerers(FourEyes fourEyes, Mandates mandates, Clock clock) {
    this.fourEyes = fourEyes;
    this.mandates = mandates;
    this.clock = clock;
  }

  /**
   * @param properties of its element: the elements whose authors may not do this one
   * @throws Refusal when this task is not this person's to answer
   */
  void check(TaskEntity task, CaseNumber number, Actor actor, ModelProperties properties) {
    refuseStrangers(task, actor);
    refuseOthers(task, actor);
    if (actor.onBehalfOf() != null) refuseWithoutMandate(task, actor);
    refuseOwnWork(number, actor, properties.list("notBy"), properties.about(task));
  }

  /** A claimed task stays his only while he is among those it asks: posts and mandates end. */
  private static void refuseStrangers(TaskEntity task, Actor actor) {
    List<String> asked = task.getCandidates().stream().map(IdentityLink::getGroupId).toList();
    boolean isAsked =
        asked.contains(actor.organization())
            || actor.leader() && asked.contains(leaders(actor.organization()));
    if (!asked.isEmpty() && !isAsked)
      throw Refusal.forbidden("这项任务由其他单位或者人员办理，您现在的岗位不能提交。请换到承办单位的岗位再办理。");
  }

  private static void refuseOthers(TaskEntity task, Actor actor) {
    String holder = task.getAssignee();
    if (holder != null && !actor.hands().contains(holder))
      throw Refusal.forbidden("该任务已由 " + holder + " 签收，请由其办理，或请其先退回。");
  }

  private void refuseWithoutMandate(TaskEntity task, Actor actor) {
    Mandate mandate =
        inForce(actor).orElseThrow(() -> Refusal.forbidden("代理或者授权代签已经结束，不能再代其办理。请换回本人的岗位。"));
    if (mandate.isAuthority() && !covers(mandate, task, actor.organization()))
      throw Refusal.forbidden(
          "授权书没有授权代签「%s」，请由%s本人办理，或者换回本人的岗位。".formatted(task.getName(), mandate.representedName()));
  }

  private Optional<Mandate> inForce(Actor actor) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    if (actor.authority() != null)
      return mandates.find(actor.person(), UUID.fromString(actor.authority()), today);
    return mandates.of(actor.person(), today).stream()
        .filter(one -> !one.isAuthority())
        .filter(one -> one.represented().equals(actor.onBehalfOf()))
        .filter(one -> one.organization().equals(actor.organization()))
        .findFirst();
  }

  private static boolean covers(Mandate mandate, TaskEntity task, String organization) {
    return mandate.tasks().contains(task.getTaskDefinitionKey())
        && task.getCandidates().stream()
            .allMatch(asked -> leaders(organization).equals(asked.getGroupId()));
  }

  private static String leaders(String organization) {
    return organization + OpenTask.LEADER;
  }

  /** Whoever did an earlier step of this case may not judge it, nor by another's hand. */
  private void refuseOwnWork(
      CaseNumber number, Actor actor, List<String> earlier, Map<String, Object> about) {
    actor.hands().stream()
        .flatMap(hand -> fourEyes.bar(number, hand, earlier, about).stream())
        .findFirst()
        .ifPresent(
            step -> {
              String who = actor.onBehalfOf() == null ? "您" : "您或者您所代的人";
              throw Refusal.forbidden(who + "已办理“" + step.label() + "”，这一步须由其他人员办理。");
            });
  }
}
