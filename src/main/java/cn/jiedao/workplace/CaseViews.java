package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.Chains;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.ActField;
import cn.jiedao.engine.CaseAct;
import cn.jiedao.engine.CaseActs;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a case together, as of one moment. */
@Component
class CaseViews {
  private final Steps steps;
  private final Proposals proposals;
  private final Chains chains;
  private final OpenTasks openTasks;
  private final CaseActs acts;
  private final Answers answers;
  private final TaskViews taskViews;
  private final DocumentViews documentViews;
  private final StepViews stepViews;
  private final Labels labels;
  private final Names names;
  private final CaseSights sights;

  CaseViews(
      Steps steps,
      Proposals proposals,
      Chains chains,
      OpenTasks openTasks,
      CaseActs acts,
      Answers answers,
      TaskViews taskViews,
      DocumentViews documentViews,
      StepViews stepViews,
      Labels labels,
      Names names,
      CaseSights sights) {
    this.steps = steps;
    this.proposals = proposals;
    this.chains = chains;
    this.openTasks = openTasks;
    this.acts = acts;
    this.answers = answers;
    this.taskViews = taskViews;
    this.documentViews = documentViews;
    this.stepViews = stepViews;
    this.labels = labels;
    this.names = names;
    this.sights = sights;
  }

  @Transactional(readOnly = true)
  public CaseView of(CaseHead head, Viewer viewer) {
    CaseNumber number = head.number();
    List<Step> taken = viewer.reads(sights, head, steps.of(number));
    List<OpenTask> tasks = openTasks.of(number);
    var access = new DocumentAccess(head, tasks, viewer, sights);
    return new CaseView(
        head,
        names.isPractice(head),
        CaseView.Standing.of(head),
        names.organization(head.applicant()),
        labels.value(head.regulation()),
        Names.minute(head.openedAt()),
        Names.minute(head.endedAt()),
        answers.facts(head, proposals.facts(number), taken),
        taskViews.tasks(tasks, viewer),
        taskViews.clocks(number),
        taskViews.orders(number),
        documentViews.of(number, tasks, access),
        stepViews.opinions(head, taken),
        stepViews.steps(head, taken, access),
        chains.verify(number).orElse(null),
        acts(head, viewer));
  }

  /** Those that the page asks no more of than a reason; the others have their dialog. */
  private List<CaseAct> acts(CaseHead head, Viewer viewer) {
    if (!viewer.acts()) return List.of();
    return acts.availableTo(head, viewer.actor()).stream()
        .filter(act -> act.fields(head, viewer.actor()).equals(List.of(ActField.REASON)))
        .toList();
  }
}
