package cn.jiedao.desk;

import cn.jiedao.engine.ActSteps;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.TaskAct;
import cn.jiedao.engine.TaskActs;
import cn.jiedao.notice.Inbox;
import cn.jiedao.notice.Told;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A task goes back to everybody it asks (退回本单位待办), by whoever holds it or a leader there. */
@Component
class Release implements TaskAct {
  private final TaskActs tasks;
  private final Inbox inbox;

  Release(TaskActs tasks, Inbox inbox) {
    this.tasks = tasks;
    this.inbox = inbox;
  }

  @Override
  public String id() {
    return "release";
  }

  @Override
  public String label() {
    return "退回本单位待办";
  }

  @Override
  public String hint() {
    return "不再由个人办理，回到本单位待办，由能够办理的同事签收。";
  }

  @Override
  public boolean available(OpenTask task, Actor actor) {
    if (task.assignee() == null || !task.asks(actor.organization())) return false;
    return actor.leader() || actor.hands().contains(task.assignee());
  }

  /** Written with the change itself. */
  @Override
  public Optional<Map<String, Object>> step(Map<String, Object> given) {
    return Optional.empty();
  }

  @Override
  public void carryOut(OpenTask task, Actor actor, Map<String, Object> given) {
    tasks.release(task, actor, ActSteps.about(task, this, given));
    String text = "%s把“%s”（%s）退回本单位待办。";
    inbox.tell(
        List.of(task.assignee()),
        new Told(
            "released",
            task.caseNumber(),
            text.formatted(actor.personName(), task.name(), task.caseNumber()),
            task.link()));
  }
}
