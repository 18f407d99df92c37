package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.desk.Drafts;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the tab 办理 together, and does what its buttons say. */
@Component
class TaskSheets {
  private final Viewers viewers;
  private final CaseViews cases;
  private final TaskViews views;
  private final OpenTasks openTasks;
  private final TaskService tasks;
  private final EngineForms forms;
  private final Drafts drafts;
  private final Names names;

  TaskSheets(
      Viewers viewers,
      CaseViews cases,
      TaskViews views,
      OpenTasks openTasks,
      TaskService tasks,
      EngineForms forms,
      Drafts drafts,
      Names names) {
    this.viewers = viewers;
    this.cases = cases;
    this.views = views;
    this.openTasks = openTasks;
    this.tasks = tasks;
    this.forms = forms;
    this.drafts = drafts;
    this.names = names;
  }

  /**
   * A task of this officer's organisation, or his own.
   *
   * @throws Refusal when it is no longer open
   */
  OpenTask find(String id) {
    Actor actor = viewers.actor();
    OpenTask task =
        openTasks.find(id).orElseThrow(() -> Refusal.conflict("该任务已被办理或者已经撤销，请刷新任务列表。"));
    if (!task.isFor(actor)) throw Viewers.unknown();
    return task;
  }

  @Transactional(readOnly = true)
  public TaskSheet of(String id) {
    OpenTask task = find(id);
    Viewer viewer = viewers.current();
    CaseHead head = viewers.enter(viewer, task.caseNumber().value());
    return new TaskSheet(
        task(task, viewer.actor()),
        forms.ofTask(id),
        drafts
            .find(viewer.actor(), Drafts.ofTask(id))
            .map(kept -> new TaskSheet.DraftView(kept.answers(), Names.second(kept.savedAt())))
            .orElse(null),
        TaskSheet.Panel.of(cases.of(head, viewer)));
  }

  private TaskSheet.Task task(OpenTask task, Actor actor) {
    String holder = task.assignee();
    return new TaskSheet.Task(
        task.id(),
        task.name(),
        names.asked(task),
        holder == null ? null : names.person(holder),
        holder != null && actor.hands().contains(holder),
        Names.minute(task.created()),
        views.deadline(task.due()));
  }

  void claim(String id) {
    try {
      tasks.claim(find(id).id(), viewers.actor().person());
    } catch (TaskAlreadyClaimedException late) {
      throw Refusal.conflict("该任务刚被其他人签收，请刷新后查看。");
    }
  }

  /**
   * Takes the answer; the draft of it goes with it.
   *
   * @return what the same officer can do next in the case
   */
  @Transactional
  public List<OpenTask> answer(String id, Map<String, Object> answers) {
    CaseNumber number = find(id).caseNumber();
    Actor actor = viewers.actor();
    forms.answer(id, answers);
    drafts.discard(actor, Drafts.ofTask(id));
    return next(number);
  }

  /** Tasks of a case that wait for this officer. */
  List<OpenTask> next(CaseNumber number) {
    Actor actor = viewers.actor();
    return openTasks.of(number).stream()
        .filter(task -> task.isFor(actor))
        .filter(task -> task.assignee() == null || actor.hands().contains(task.assignee()))
        .toList();
  }
}
