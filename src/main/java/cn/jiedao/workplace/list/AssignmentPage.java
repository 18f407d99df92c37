package cn.jiedao.workplace.list;

import cn.jiedao.calendar.Deadlines;
import cn.jiedao.calendar.Deadlines.Rest;
import cn.jiedao.engine.TaskRoll;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Posts;
import cn.jiedao.workplace.DaysLeft;
import cn.jiedao.workplace.Names;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From which tasks of an organisation are shared out among its people (批量分派), several at once. */
@Controller
class AssignmentPage {
  private static final String ADDRESS = "/workplace/assignments";
  private static final int LINES = 50;
  private static final int LAST_PAGE = 1000;

  record Row(
      String id,
      String name,
      String process,
      String number,
      String title,
      String applicant,
      String due,
      String rest,
      String badge,
      String assignee) {}

  private final Actors actors;
  private final TaskRoll tasks;
  private final List<PersonalList> lists;
  private final Posts posts;
  private final Deadlines deadlines;
  private final Names names;
  private final Clock clock;

  AssignmentPage(
      Actors actors,
      TaskRoll tasks,
      List<PersonalList> lists,
      Posts posts,
      Deadlines deadlines,
      Names names,
      Clock clock) {
    this.actors = actors;
    this.tasks = tasks;
    this.lists = lists;
    this.posts = posts;
    this.deadlines = deadlines;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  String show(
      @RequestParam(defaultValue = "") String process,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Actor actor = actors.current();
    int shown = Math.max(1, Math.min(page, LAST_PAGE));
    List<TaskRoll.Entry> found =
        tasks.toShareOut(actor, process.replace('\0', ' '), LINES + 1, (shown - 1) * LINES);
    model.addAttribute("rows", found.stream().limit(LINES).map(this::row).toList());
    model.addAttribute("more", found.size() > LINES);
    model.addAttribute("page", shown);
    model.addAttribute("process", process);
    model.addAttribute("processes", tasks.processes(actor));
    model.addAttribute("people", people(actor));
    model.addAttribute("lists", lists);
    model.addAttribute("leader", actor.leader());
    return "workplace/assignments";
  }

  private Row row(TaskRoll.Entry task) {
    Rest rest = task.due() == null ? null : deadlines.rest(task.due()).orElse(null);
    return new Row(
        task.id(),
        task.name(),
        task.processName(),
        task.caseNumber().value(),
        task.title(),
        names.organization(task.applicant()),
        task.due() == null ? "" : Names.day(task.due()),
        rest == null ? "" : DaysLeft.text(rest),
        rest == null ? "" : DaysLeft.badge(rest),
        task.assignee() == null ? null : names.person(task.assignee()));
  }

  private Map<String, String> people(Actor actor) {
    var people = new TreeMap<String, String>();
    for (String person : posts.personsOf(actor.organization(), false, LocalDate.now(clock)))
      people.put(person, names.person(person));
    return people;
  }
}
