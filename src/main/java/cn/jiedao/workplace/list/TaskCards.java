package cn.jiedao.workplace.list;

import cn.jiedao.calendar.Deadlines;
import cn.jiedao.calendar.Deadlines.Rest;
import cn.jiedao.engine.TaskRoll;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Organizations;
import cn.jiedao.workplace.DaysLeft;
import cn.jiedao.workplace.Names;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the cards in Tasklist's list tell about their cases, for all visible cards at once. */
@Controller
class TaskCards {
  private static final int MOST = 100;

  /**
   * @param due day, null where the step has no limit
   * @param urgency null where the days left are not known
   */
  record Card(
      String task,
      String number,
      String title,
      String applicant,
      boolean practice,
      String due,
      String rest,
      String urgency) {}

  private final Actors actors;
  private final TaskRoll tasks;
  private final Deadlines deadlines;
  private final Organizations organizations;
  private final Names names;

  TaskCards(
      Actors actors,
      TaskRoll tasks,
      Deadlines deadlines,
      Organizations organizations,
      Names names) {
    this.actors = actors;
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.organizations = organizations;
    this.names = names;
  }

  /** Tasks of others are left out, as if they were not there. */
  @GetMapping("/workplace/lists/cards")
  @ResponseBody
  List<Card> cards(@RequestParam(name = "task", defaultValue = "") List<String> wanted) {
    Actor actor = actors.find().orElse(null);
    if (actor == null) return List.of();
    return tasks.among(wanted.stream().distinct().limit(MOST).toList(), actor).stream()
        .map(this::card)
        .toList();
  }

  private Card card(TaskRoll.Entry task) {
    Rest rest = task.due() == null ? null : deadlines.rest(task.due()).orElse(null);
    return new Card(
        task.id(),
        task.caseNumber().value(),
        task.title(),
        names.organization(task.applicant()),
        organizations.unit(task.unit()).sandbox(),
        task.due() == null ? null : Names.day(task.due()),
        rest == null ? null : DaysLeft.text(rest),
        rest == null ? null : rest.urgency().name().toLowerCase(Locale.ROOT));
  }
}
