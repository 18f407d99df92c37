package cn.jiedao.workplace;

import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.engine.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the tab 办理 of Tasklist asks for and sends. */
@RestController
class TaskPage {
  static final String ADDRESS = "/workplace/tasks/{id}";

  record Given(Map<String, Object> answers) {}

  /**
   * @param next tasks that the same officer can do now in the case
   */
  record Answered(String number, List<Next> next) {
    static Answered of(String number, List<OpenTask> open) {
      return new Answered(
          number, open.stream().map(task -> new Next(task.id(), task.name())).toList());
    }
  }

  record Next(String id, String name) {}

  record Stored(boolean fine, String message) {}

  private final TaskSheets sheets;
  private final Uploads uploads;
  private final Viewers viewers;

  TaskPage(TaskSheets sheets, Uploads uploads, Viewers viewers) {
    this.sheets = sheets;
    this.uploads = uploads;
    this.viewers = viewers;
  }

  @GetMapping(ADDRESS)
  TaskSheet show(@PathVariable String id) {
    return sheets.of(id);
  }

  @PostMapping(ADDRESS + "/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void claim(@PathVariable String id) {
    sheets.claim(id);
  }

  @PostMapping(ADDRESS + "/answers")
  Answered answer(@PathVariable String id, @RequestBody Given given) {
    String number = sheets.find(id).caseNumber().value();
    return Answered.of(number, sheets.answer(id, given.answers()));
  }

  @PostMapping(ADDRESS + "/documents")
  Stored upload(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "INTERNAL") String secrecy,
      @RequestParam(required = false) MultipartFile file)
      throws IOException {
    OpenTask task = sheets.find(id);
    try (InputStream content = DocumentPage.contentOf(file)) {
      Secrecy level = DocumentPage.secrecy(secrecy);
      Document stored =
          uploads.take(
              task.caseNumber(), kind, level, file.getOriginalFilename(), content, viewers.actor());
      return new Stored(DocumentPage.isFine(stored), DocumentPage.told(stored));
    }
  }
}
