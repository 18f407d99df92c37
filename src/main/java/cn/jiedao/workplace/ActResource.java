package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Cases;
import cn.jiedao.engine.Act;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.organization.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What somebody may do now with a task or a case beside answering, and the doing of it. */
@RestController
class ActResource {
  private static final String TASK = "/workplace/tasks/{task}/acts";
  private static final String CASE = CasePage.ADDRESS + "/acts";

  /** An act with what it asks, for the dialog. */
  record ActView(String id, String label, String hint, List<ActField> fields) {
    static ActView of(Act act, List<ActField> fields) {
      return new ActView(act.id(), act.label(), act.hint(), fields);
    }
  }

  record Done(String message, String caseNumber) {}

  private final Viewers viewers;
  private final OpenTasks tasks;
  private final CaseActs acts;
  private final Cases cases;

  ActResource(Viewers viewers, OpenTasks tasks, CaseActs acts, Cases cases) {
    this.viewers = viewers;
    this.tasks = tasks;
    this.acts = acts;
    this.cases = cases;
  }

  /** Those of the task first, then those of its case. */
  @GetMapping(TASK)
  List<ActView> ofTask(@PathVariable String task) {
    Viewer viewer = viewers.current();
    OpenTask open = enter(viewer, task);
    Actor actor = viewers.actor();
    var views = new ArrayList<ActView>();
    acts.availableTo(open, actor)
        .forEach(act -> views.add(ActView.of(act, act.fields(open, actor))));
    views.addAll(views(viewers.enter(viewer, open.caseNumber().value()), actor));
    return views;
  }

  @PostMapping(TASK + "/{act}")
  Done carryOutAtTask(
      @PathVariable String task, @PathVariable String act, @RequestBody Map<String, Object> given) {
    OpenTask open = enter(viewers.current(), task);
    Actor actor = viewers.actor();
    if (acts.isOfTask(act)) acts.carryOut(open, act, actor, given);
    else acts.carryOut(open.caseNumber(), act, actor, given);
    return new Done("已办理，并记入案卷。", open.caseNumber().value());
  }

  @GetMapping(CASE)
  List<ActView> ofCase(@PathVariable String number) {
    Viewer viewer = viewers.current();
    return views(enterCase(viewer, number), viewers.caller());
  }

  @PostMapping(CASE + "/{act}")
  Done carryOutAtCase(
      @PathVariable String number,
      @PathVariable String act,
      @RequestBody Map<String, Object> given) {
    CaseHead head = enterCase(viewers.current(), number);
    acts.carryOut(head.number(), act, viewers.caller(), given);
    return new Done("已办理，并记入案卷。", head.number().value());
  }

  private List<ActView> views(CaseHead head, Actor actor) {
    return acts.availableTo(head, actor).stream()
        .map(act -> ActView.of(act, act.fields(head, actor)))
        .toList();
  }

  /** A superior may act on a case that it has not seen yet (督办). */
  private CaseHead enterCase(Viewer viewer, String number) {
    return Optional.of(number)
        .filter(CaseNumber::isOne)
        .flatMap(known -> cases.find(CaseNumber.of(known)))
        .filter(head -> viewer.acts() && !acts.availableTo(head, viewer.actor()).isEmpty())
        .orElseGet(() -> viewers.enter(viewer, number));
  }

  private OpenTask enter(Viewer viewer, String task) {
    OpenTask open = tasks.find(task).orElseThrow(Viewers::unknown);
    viewers.enter(viewer, open.caseNumber().value());
    return open;
  }
}
