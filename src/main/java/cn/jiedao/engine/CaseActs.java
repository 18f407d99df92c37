package cn.jiedao.engine;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The acts on cases and tasks beside the answers: who may do them, and how they are done. */
@Component
public class CaseActs {
  private final List<CaseAct> acts;
  private final List<TaskAct> taskActs;
  private final OpenTasks tasks;
  private final Cases cases;
  private final Steps steps;
  private final HouseCommands house;

  CaseActs(
      List<CaseAct> acts,
      List<TaskAct> taskActs,
      OpenTasks tasks,
      Cases cases,
      Steps steps,
      HouseCommands house) {
    this.acts = acts;
    this.taskActs = taskActs;
    this.tasks = tasks;
    this.cases = cases;
    this.steps = steps;
    this.house = house;
  }

  public List<CaseAct> availableTo(CaseHead head, Actor actor) {
    if (AuthorityLimits.bind(actor)) return List.of();
    return acts.stream().filter(act -> act.available(head, actor)).toList();
  }

  public List<TaskAct> availableTo(OpenTask task, Actor actor) {
    if (AuthorityLimits.bind(actor)) return List.of();
    return taskActs.stream().filter(act -> act.available(task, actor)).toList();
  }

  /** Whether an act is one on tasks. */
  public boolean isOfTask(String id) {
    return taskActs.stream().anyMatch(act -> act.id().equals(id));
  }

  /**
   * An act that asks for nothing but its reason.
   *
   * @throws Refusal when the reason is missing, or the act is not this person's to do now
   */
  @Transactional
  public void carryOut(CaseNumber number, String id, Actor actor, String reason) {
    Map<String, String> given = reason == null ? Map.of() : Map.of("reason", reason);
    ActAnswers.check(List.of(ActField.REASON), given);
    carryOut(number, id, actor, given);
  }

  /**
   * @param given the answers to the fields of the act
   * @throws Refusal when an answer is missing or wrong, or the act is not this person's to do now
   */
  @Transactional
  public void carryOut(CaseNumber number, String id, Actor actor, Map<String, ?> given) {
    CaseHead head = cases.lock(number).orElseThrow();
    CaseAct act = named(id, availableTo(head, actor), "案件现在不能办理这一项，请刷新案卷查看现状。");
    Map<String, Object> checked = ActAnswers.check(act.fields(head, actor), given);
    record(head, actor, act, null, checked);
    house.run(() -> act.carryOut(cases.get(number), actor, checked));
  }

  /**
   * The same with an open task.
   *
   * @param seen as it was when the person decided: whoever was faster meanwhile is not overridden
   * @throws Refusal when an answer is missing or wrong, or the act is not this person's to do now
   */
  @Transactional
  public void carryOut(OpenTask seen, String id, Actor actor, Map<String, ?> given) {
    CaseHead head = cases.lock(seen.caseNumber()).orElseThrow();
    OpenTask task = tasks.unchanged(seen);
    TaskAct act = named(id, availableTo(task, actor), "您现在不能对这项任务这样办理，请刷新任务查看现状。");
    Map<String, Object> checked = ActAnswers.check(act.fields(task, actor), given);
    record(head, actor, act, task.id(), checked);
    house.run(() -> act.carryOut(task, actor, checked));
  }

  private static <T extends Act> T named(String id, List<T> available, String otherwise) {
    return available.stream()
        .filter(act -> act.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.conflict(otherwise));
  }

  private void record(CaseHead head, Actor actor, Act act, String task, Map<String, Object> given) {
    act.step(given)
        .ifPresent(
            told ->
                steps.append(
                    head,
                    actor.organization() == null ? null : actor,
                    new StepEntry(
                        Step.Kind.ACT, head.process(), act.id(), act.label(), task, told)));
  }
}
