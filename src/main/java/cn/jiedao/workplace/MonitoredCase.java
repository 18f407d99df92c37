package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.OpenTasks;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The case behind an instance, for Cockpit: what it is about, and its steps as on its page. */
@RestController
class MonitoredCase {
  record View(
      String number,
      String title,
      String applicant,
      String standing,
      List<StepViews.StepView> steps) {}

  private final Viewers viewers;
  private final Steps steps;
  private final StepViews views;
  private final OpenTasks tasks;
  private final Names names;
  private final CaseSights sights;

  MonitoredCase(
      Viewers viewers,
      Steps steps,
      StepViews views,
      OpenTasks tasks,
      Names names,
      CaseSights sights) {
    this.viewers = viewers;
    this.steps = steps;
    this.views = views;
    this.tasks = tasks;
    this.names = names;
    this.sights = sights;
  }

  @GetMapping("/workplace/monitor/cases/{number}")
  View show(@PathVariable String number) {
    Viewer viewer = viewers.current();
    CaseHead head = viewers.enter(viewer, number);
    var access = new DocumentAccess(head, tasks.of(head.number()), viewer, sights);
    return new View(
        head.number().value(),
        head.title(),
        names.organization(head.applicant()),
        CaseView.Standing.of(head).label(),
        views.steps(head, viewer.reads(sights, head, steps.of(head.number())), access));
  }
}
