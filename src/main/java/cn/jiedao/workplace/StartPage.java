package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where a case begins (发起事项): what one may start, and the form of it. */
@Controller
class StartPage {
  static final String ADDRESS = "/workplace/start/{process}";

  /**
   * @param draft what was begun before, null where there is nothing
   */
  record Sheet(EngineForms.Form form, TaskSheet.DraftView draft) {}

  private final NewCases starts;
  private final TaskSheets tasks;
  private final Viewers viewers;

  StartPage(NewCases starts, TaskSheets tasks, Viewers viewers) {
    this.starts = starts;
    this.tasks = tasks;
    this.viewers = viewers;
  }

  @GetMapping("/workplace/start")
  String list(Model model) {
    viewers.actor();
    model.addAttribute("processes", starts.all());
    return "workplace/start";
  }

  @GetMapping(ADDRESS)
  String form(@PathVariable String process, Model model) {
    viewers.actor();
    model.addAttribute("process", starts.find(process));
    return "workplace/start-form";
  }

  @GetMapping(ADDRESS + "/form")
  @ResponseBody
  Sheet sheet(@PathVariable String process) {
    return new Sheet(starts.form(process), starts.draft(process));
  }

  @PostMapping(ADDRESS + "/answers")
  @ResponseBody
  TaskPage.Answered start(@PathVariable String process, @RequestBody TaskPage.Given given) {
    CaseNumber number = starts.start(process, given.answers());
    return TaskPage.Answered.of(number.value(), tasks.next(number));
  }
}
