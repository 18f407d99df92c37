package cn.jiedao.supervision;

import cn.jiedao.casefile.CaseAccess;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.form.Option;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A superior demands something of an organisation that has a task, to be answered by a day (督办); it
 * sees the case from then on.
 */
@Component
class Supervise implements CaseAct {
  private final SupervisionOrders orders;
  private final Superiors superiors;
  private final OpenTasks tasks;
  private final CaseAccess access;
  private final Steps steps;
  private final Inbox inbox;
  private final Organizations organizations;

  Supervise(
      SupervisionOrders orders,
      Superiors superiors,
      OpenTasks tasks,
      CaseAccess access,
      Steps steps,
      Inbox inbox,
      Organizations organizations) {
    this.orders = orders;
    this.superiors = superiors;
    this.tasks = tasks;
    this.access = access;
    this.steps = steps;
    this.inbox = inbox;
    this.organizations = organizations;
  }

  @Override
  public String id() {
    return "supervise";
  }

  @Override
  public String label() {
    return "督办";
  }

  @Override
  public String hint() {
    return "要求承办单位在期限内回复办理情况；提交后记入案卷，不能取消。";
  }

  @Override
  public boolean available(CaseHead head, Actor actor) {
    return actor.organization() != null && !addressees(head, actor).isEmpty();
  }

  private List<String> addressees(CaseHead head, Actor actor) {
    return tasks.of(head.number()).stream()
        .flatMap(task -> task.organizations().stream())
        .distinct()
        .filter(body -> superiors.isAbove(actor.organization(), body))
        .filter(body -> orders.openOf(head.number(), body).isEmpty())
        .sorted()
        .toList();
  }

  @Override
  public List<ActField> fields(CaseHead head, Actor actor) {
    var options =
        addressees(head, actor).stream()
            .map(body -> new Option(body, organizations.get(body).name()))
            .toList();
    return List.of(
        ActField.oneOf("organization", "督办对象", ActField.Type.ORGANIZATION, options),
        ActField.text("demand", "督办要求"),
        ActField.day("answerBy", "回复期限"));
  }

  /** Names whom it is addressed to, so it is written with it. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(CaseHead head, Actor actor, Map<String, Object> given) {
    String body = given.get("organization").toString();
    LocalDate answerBy = LocalDate.parse(given.get("answerBy").toString());
    if (!answerBy.isAfter(orders.today())) throw Refusal.because("回复期限须晚于今天，请重新填写。");
    String names =
        String.join(
            "、",
            tasks.of(head.number()).stream()
                .filter(task -> task.asks(body))
                .map(OpenTask::name)
                .distinct()
                .toList());
    orders.enter(head.number(), body, names, actor, given.get("demand").toString(), answerBy);
    access.grant(head.number(), actor.organization(), "督办");
    var told = ActSteps.with(given, "orderedTo", organizations.get(body).name());
    steps.append(head.number(), ActSteps.about(head, this, told));
    String by = organizations.get(actor.organization()).shortName();
    String text = "%s督办“%s”，请于 %s 前回复办理情况。".formatted(by, names, answerBy);
    inbox.tellOrganization(body, false, new Told("supervised", head.number(), text, null));
  }
}
