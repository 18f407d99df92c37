package cn.jiedao.workplace.list;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.organization.Actor;
import cn.jiedao.organization.Actors;
import cn.jiedao.workplace.CaseView;
import cn.jiedao.workplace.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of an officer's lists: 已办, 我发起的, 抄送我的, 关注. */
@Controller
class ListPage {
  private static final int LONGEST_QUESTION = 100;

  record Row(
      String number,
      String title,
      boolean practice,
      String what,
      String at,
      CaseView.Standing standing,
      List<String> holders) {}

  private final Actors actors;
  private final List<PersonalList> lists;
  private final OpenTasks tasks;
  private final Names names;

  ListPage(Actors actors, List<PersonalList> lists, OpenTasks tasks, Names names) {
    this.actors = actors;
    this.lists = lists;
    this.tasks = tasks;
    this.names = names;
  }

  @GetMapping("/workplace/lists/{which}")
  String show(
      @PathVariable String which,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Actor actor = actors.current();
    String words = q.length() > LONGEST_QUESTION ? q.substring(0, LONGEST_QUESTION) : q.strip();
    PersonalList list = list(which);
    PersonalList.Page found = list.page(actor, words, page);
    model.addAttribute("list", list);
    model.addAttribute("lists", lists);
    model.addAttribute("q", words);
    model.addAttribute("page", found.number());
    model.addAttribute("more", found.more());
    model.addAttribute("rows", rows(found.entries()));
    return "workplace/list";
  }

  private PersonalList list(String id) {
    return lists.stream()
        .filter(list -> list.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<Row> rows(List<PersonalList.Entry> entries) {
    List<CaseNumber> numbers = entries.stream().map(one -> one.head().number()).distinct().toList();
    Map<CaseNumber, List<OpenTask>> open =
        tasks.of(numbers).stream().collect(Collectors.groupingBy(OpenTask::caseNumber));
    return entries.stream()
        .map(one -> row(one, open.getOrDefault(one.head().number(), List.of())))
        .toList();
  }

  private Row row(PersonalList.Entry entry, List<OpenTask> open) {
    CaseHead head = entry.head();
    return new Row(
        head.number().value(),
        head.title(),
        names.isPractice(head),
        entry.onBehalfOf() == null
            ? entry.what()
            : entry.what() + "（代 " + names.person(entry.onBehalfOf()) + "）",
        Names.minute(entry.at()),
        CaseView.Standing.of(head),
        open.stream().map(this::holder).toList());
  }

  /** Who has claimed it, otherwise whom it asks. */
  private String holder(OpenTask task) {
    String asked = String.join("、", names.asked(task));
    String who = task.assignee() == null ? asked : asked + " " + names.person(task.assignee());
    return task.name() + "：" + who;
  }
}
