package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseSearch;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.OpenTasks;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases an organisation may see, and the search among them. */
@Controller
class CaseList {
  private static final int LONGEST_QUESTION = 100;

  record Entry(
      String number,
      String title,
      String applicant,
      boolean practice,
      CaseView.Standing standing,
      List<String> holders,
      String openedAt) {}

  private final Viewers viewers;
  private final CaseSearch search;
  private final OpenTasks tasks;
  private final Names names;

  CaseList(Viewers viewers, CaseSearch search, OpenTasks tasks, Names names) {
    this.viewers = viewers;
    this.search = search;
    this.tasks = tasks;
    this.names = names;
  }

  @GetMapping({"/workplace", "/workplace/"})
  String index() {
    return "redirect:/workplace/cases";
  }

  @GetMapping("/workplace/cases")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Viewer viewer = viewers.current();
    String words = q.length() > LONGEST_QUESTION ? q.substring(0, LONGEST_QUESTION) : q.strip();
    CaseSearch.Page found =
        viewer.readsAll()
            ? search.all(words, page)
            : search.seenBy(viewer.actor().organization(), words, page);
    model.addAttribute("q", words);
    model.addAttribute("page", found.number());
    model.addAttribute("more", found.more());
    model.addAttribute("cases", entries(found.cases()));
    return "workplace/cases";
  }

  private List<Entry> entries(List<CaseHead> cases) {
    Map<CaseNumber, List<OpenTask>> open =
        tasks.of(cases.stream().map(CaseHead::number).toList()).stream()
            .collect(Collectors.groupingBy(OpenTask::caseNumber));
    return cases.stream()
        .map(head -> entry(head, open.getOrDefault(head.number(), List.of())))
        .toList();
  }

  private Entry entry(CaseHead head, List<OpenTask> open) {
    return new Entry(
        head.number().value(),
        head.title(),
        names.organization(head.applicant()),
        names.isPractice(head),
        CaseView.Standing.of(head),
        open.stream().map(task -> task.name() + "：" + String.join("、", names.asked(task))).toList(),
        Names.day(head.openedAt()));
  }
}
