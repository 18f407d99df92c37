package cn.jiedao.workplace;

import cn.jiedao.desk.Drafts;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeps what is being filled in, for a task or for a new case, and throws it away. */
@RestController
class DraftPage {
  /** When it was kept, as people read it. */
  record Kept(String savedAt) {}

  private final TaskSheets tasks;
  private final NewCases starts;
  private final Drafts drafts;
  private final Viewers viewers;

  DraftPage(TaskSheets tasks, NewCases starts, Drafts drafts, Viewers viewers) {
    this.tasks = tasks;
    this.starts = starts;
    this.drafts = drafts;
    this.viewers = viewers;
  }

  @PutMapping(TaskPage.ADDRESS + "/draft")
  Kept keepOfTask(@PathVariable String id, @RequestBody TaskPage.Given given) {
    return keep(Drafts.ofTask(tasks.find(id).id()), given.answers());
  }

  @DeleteMapping(TaskPage.ADDRESS + "/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardOfTask(@PathVariable String id) {
    drafts.discard(viewers.actor(), Drafts.ofTask(id));
  }

  @PutMapping(StartPage.ADDRESS + "/draft")
  Kept keepOfStart(@PathVariable String process, @RequestBody TaskPage.Given given) {
    return keep(Drafts.ofStart(starts.find(process).process()), given.answers());
  }

  @DeleteMapping(StartPage.ADDRESS + "/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discardOfStart(@PathVariable String process) {
    drafts.discard(viewers.actor(), Drafts.ofStart(process));
  }

  private Kept keep(String place, Map<String, Object> answers) {
    return new Kept(Names.second(drafts.keep(viewers.actor(), place, answers)));
  }
}
