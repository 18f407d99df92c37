package cn.jiedao.workplace;

import cn.jiedao.form.Line;
import java.util.List;
import java.util.Map;

/**
 * Everything the tab 办理 shows to one officer: the task, its form, and the case beside it.
 *
 * @param draft what he has begun to fill in, null where there is nothing
 */
record TaskSheet(Task task, EngineForms.Form form, DraftView draft, Panel file) {

  /**
   * @param holder name of who has claimed it, null while nobody has
   * @param mine the viewer has claimed it, so that he may answer
   */
  record Task(
      String id,
      String name,
      List<String> asked,
      String holder,
      boolean mine,
      String since,
      TaskViews.Deadline due) {}

  record DraftView(Map<String, Object> answers, String savedAt) {}

  /** The case, as the page of the case shows it. */
  record Panel(
      String number,
      String title,
      boolean practice,
      CaseView.Standing standing,
      String applicant,
      String openedAt,
      List<Line> facts,
      List<TaskViews.TaskView> tasks,
      List<TaskViews.ClockView> clocks,
      List<DocumentViews.KindView> documents,
      List<StepViews.OpinionView> opinions,
      List<StepViews.StepView> steps,
      boolean broken) {
    static Panel of(CaseView view) {
      return new Panel(
          view.head().number().value(),
          view.head().title(),
          view.practice(),
          view.standing(),
          view.applicant(),
          view.openedAt(),
          view.facts(),
          view.tasks(),
          view.clocks(),
          view.documents(),
          view.opinions(),
          view.steps(),
          view.broken() != null);
    }
  }
}
