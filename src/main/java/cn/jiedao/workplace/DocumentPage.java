package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.CaseReads;
import cn.jiedao.casefile.CaseSights;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Document.Secrecy;
import cn.jiedao.casefile.document.Documents;
import cn.jiedao.engine.OpenTasks;
import cn.jiedao.engine.Refusal;
import cn.jiedao.engine.Uploads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Documents on their way into a case and out of it. */
@Controller
class DocumentPage {
  private final Viewers viewers;
  private final Uploads uploads;
  private final Documents documents;
  private final OpenTasks tasks;
  private final CaseSights sights;

  DocumentPage(
      Viewers viewers, Uploads uploads, Documents documents, OpenTasks tasks, CaseSights sights) {
    this.viewers = viewers;
    this.uploads = uploads;
    this.documents = documents;
    this.tasks = tasks;
    this.sights = sights;
  }

  @PostMapping(CasePage.ADDRESS + "/documents")
  String upload(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "INTERNAL") String secrecy,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    CaseHead head = viewers.enter(viewers.current(), number);
    Document stored = take(head.number(), kind, secrecy(secrecy), file);
    next.addFlashAttribute(isFine(stored) ? "stored" : "failed", told(stored));
    return "redirect:/workplace/cases/" + head.number() + "#documents";
  }

  private Document take(CaseNumber number, String kind, Secrecy secrecy, MultipartFile file)
      throws IOException {
    try (InputStream content = contentOf(file)) {
      return uploads.take(
          number, kind, secrecy, file.getOriginalFilename(), content, viewers.actor());
    }
  }

  /**
   * @param file as the browser sent it, null where nothing was chosen
   */
  static InputStream contentOf(MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) throw Refusal.because("请选择要上传的文件；空文件不能上传。");
    return file.getInputStream();
  }

  static boolean isFine(Document stored) {
    return stored.state() == Document.State.AVAILABLE;
  }

  static String told(Document stored) {
    return "“"
        + stored.name()
        + "”第 "
        + stored.version()
        + (isFine(stored) ? " 版已存入案卷。" : " 版没有通过检查，不能使用；原因见办理过程。");
  }

  static Secrecy secrecy(String given) {
    return Arrays.stream(Secrecy.values())
        .filter(level -> level.name().equals(given))
        .findFirst()
        .orElseThrow(() -> Refusal.because("请选择知悉范围：公开、内部或限制知悉。"));
  }

  @GetMapping("/workplace/documents/{id}")
  void download(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean inline,
      HttpServletResponse response)
      throws IOException {
    Document document = readable(id);
    try (InputStream content = documents.open(document)) {
      DocumentHeaders.write(response, document, inline);
      content.transferTo(response.getOutputStream());
    }
  }

  private Document readable(String id) {
    Viewer viewer = viewers.current();
    Document document = uuid(id);
    CaseHead head = viewers.admit(viewer, document.caseNumber().value());
    var access = new DocumentAccess(head, tasks.of(head.number()), viewer, sights);
    if (!access.mayRead(document)) throw Viewers.unknown();
    viewers.note(viewer, head.number(), CaseReads.How.DOCUMENT, document.id());
    return document;
  }

  private Document uuid(String id) {
    try {
      return documents.find(UUID.fromString(id)).orElseThrow(Viewers::unknown);
    } catch (IllegalArgumentException noId) {
      throw Viewers.unknown();
    }
  }
}
