package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Posts;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a task is changed here and nowhere else: under the lock of its case, with a step.
 * Whether the actor may do so is asked by whoever calls; whether the receiver may have it is asked
 * here.
 */
@Component
public class TaskActs {
  private final OpenTasks tasks;
  private final Cases cases;
  private final Steps steps;
  private final FourEyes fourEyes;
  private final Posts posts;
  private final TaskService engine;
  private final HouseCommands house;
  private final Clock clock;

  TaskActs(
      OpenTasks tasks,
      Cases cases,
      Steps steps,
      FourEyes fourEyes,
      Posts posts,
      TaskService engine,
      HouseCommands house,
      Clock clock) {
    this.tasks = tasks;
    this.cases = cases;
    this.steps = steps;
    this.fourEyes = fourEyes;
    this.posts = posts;
    this.engine = engine;
    this.house = house;
    this.clock = clock;
  }

  /**
   * Gives the task to somebody who may answer it.
   *
   * @param seen the task as the actor saw it
   * @param actor null for the house itself
   * @throws Refusal when it has been answered or handed on meanwhile, or is not for this person
   */
  @Transactional
  public void assign(OpenTask seen, Actor actor, String person, StepEntry step) {
    CaseHead head = cases.lock(seen.caseNumber()).orElseThrow();
    OpenTask task = tasks.unchanged(seen);
    String obstacle = obstacle(task, person);
    if (obstacle != null) throw Refusal.because(obstacle);
    move(head, task, actor, person, step);
  }

  /**
   * Gives the task back to all whom it asks.
   *
   * @throws Refusal when it has been answered or handed on meanwhile
   */
  @Transactional
  public void release(OpenTask seen, Actor actor, StepEntry step) {
    CaseHead head = cases.lock(seen.caseNumber()).orElseThrow();
    move(head, tasks.unchanged(seen), actor, null, step);
  }

  /** Why a person may not have a task, in a sentence; null where he may. */
  public String obstacle(OpenTask task, String person) {
    if (person.equals(task.assignee())) return "该任务已经由这位同事办理，无须转办。";
    LocalDate today = LocalDate.now(clock);
    boolean may = posts.of(person, today).stream().anyMatch(task::isFor);
    if (!may && task.groups().stream().allMatch(OpenTask::isLeaders))
      return "这一环节须由负责人办理，只能转给本单位负责人。";
    if (!may) return "该人员现在不在承办单位任职，不能办理这项任务。";
    return fourEyes
        .bar(task.caseNumber(), person, task.notBy(), task.about())
        .map(step -> "该人员已办理“" + step.label() + "”，这一步须由其他人员办理。")
        .orElse(null);
  }

  private void move(CaseHead head, OpenTask task, Actor actor, String person, StepEntry step) {
    steps.append(head, actor, step);
    house.run(
        () -> {
          engine.setAssignee(task.id(), person);
          if (task.assignee() != null) takeBack(task.id(), task.assignee());
        });
  }

  /** The engine gave the former holder a right of his own, and would leave it to him for good. */
  static void takeBack(String task, String former) {
    var rights = Context.getCommandContext().getAuthorizationManager();
    var grant =
        rights.findAuthorizationByUserIdAndResourceId(
            Authorization.AUTH_TYPE_GRANT, former, Resources.TASK, task);
    if (grant != null) rights.delete(grant);
  }
}
