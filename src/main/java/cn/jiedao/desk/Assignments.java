package cn.jiedao.desk;

import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shares tasks out (批量分派): each is a transfer of its own, so that one refused hinders no other. */
@Component
public class Assignments {
  /**
   * What became of one task.
   *
   * @param message what to tell the person who shares out
   */
  public record Result(String task, boolean done, String message) {}

  private final OpenTasks tasks;
  private final CaseActs acts;

  Assignments(OpenTasks tasks, CaseActs acts) {
    this.tasks = tasks;
    this.acts = acts;
  }

  /** Not in a transaction of the caller's. */
  public List<Result> assign(Collection<String> wanted, Actor actor, String person, String reason) {
    return wanted.stream().distinct().map(task -> assign(task, actor, person, reason)).toList();
  }

  private Result assign(String id, Actor actor, String person, String reason) {
    try {
      OpenTask task = tasks.find(id).filter(found -> found.asks(actor.organization())).orElse(null);
      if (task == null) return new Result(id, false, "没有这项任务，或者已经办结。");
      acts.carryOut(task, Transfer.ID, actor, Map.of("person", person, "reason", reason));
      return new Result(id, true, "已分派。");
    } catch (Refusal refused) {
      return new Result(id, false, refused.getMessage());
    }
  }
}
