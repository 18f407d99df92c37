package cn.jiedao.desk;

import cn.jiedao.engine.ActField;
import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.TaskAct;
import cn.jiedao.engine.TaskActs;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A task goes to another person of the same organisation (转办): by whoever holds it or a leader
 * there, and as long as nobody holds it, by anybody there.
 */
@Component
class Transfer implements TaskAct {
  static final String ID = "transfer";

  private final TaskActs tasks;
  private final Colleagues colleagues;
  private final Inbox inbox;

  Transfer(TaskActs tasks, Colleagues colleagues, Inbox inbox) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.inbox = inbox;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String label() {
    return "转办";
  }

  @Override
  public String hint() {
    return "交给本单位能够办理这一环节的同事，由其办理；期限不变。";
  }

  @Override
  public boolean available(OpenTask task, Actor actor) {
    boolean his = task.assignee() == null || actor.hands().contains(task.assignee());
    return task.asks(actor.organization()) && (his || actor.leader());
  }

  @Override
  public List<ActField> fields(OpenTask task, Actor actor) {
    var who = colleagues.whoMayHave(task, actor.organization());
    return List.of(ActField.oneOf("person", "转给", ActField.Type.PERSON, who), ActField.REASON);
  }

  /** Written with the change itself. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(OpenTask task, Actor actor, Map<String, Object> given) {
    String person = given.get("person").toString();
    if (!colleagues.areThere(person, actor.organization())) throw Refusal.because("只能转给本单位的在职人员。");
    String name = colleagues.name(person);
    tasks.assign(
        task, actor, person, ActSteps.about(task, this, ActSteps.with(given, "receiver", name)));
    String text = "%s把“%s”（%s）转给%s办理。";
    inbox.tell(
        Stream.of(person, task.assignee()).filter(one -> one != null).toList(),
        new Told(
            "assigned",
            task.caseNumber(),
            text.formatted(actor.personName(), task.name(), task.caseNumber(), name),
            task.link()));
  }
}
