package cn.jiedao.workplace;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseReads;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.StepEntry;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A whole case as a file: to print, to take along, and, once it has ended, for the archive (归档).
 */
@Controller
class CaseFilePage {
  private static final String ZIP = "application/zip";

  private final Viewers viewers;
  private final CaseFiles files;
  private final CaseFilePdf printer;
  private final CaseFileArchive archive;
  private final Steps steps;
  private final TransactionTemplate transaction;

  CaseFilePage(
      Viewers viewers,
      CaseFiles files,
      CaseFilePdf printer,
      CaseFileArchive archive,
      Steps steps,
      TransactionTemplate transaction) {
    this.viewers = viewers;
    this.files = files;
    this.printer = printer;
    this.archive = archive;
    this.steps = steps;
    this.transaction = transaction;
  }

  @GetMapping(CasePage.ADDRESS + "/file.pdf")
  void pdf(@PathVariable String number, HttpServletResponse response) throws IOException {
    CaseFile file = file(number);
    name(response, "application/pdf", file, "案卷", "pdf");
    printer.print(file, response.getOutputStream());
  }

  @GetMapping(CasePage.ADDRESS + "/file.zip")
  void zip(@PathVariable String number, HttpServletResponse response) throws IOException {
    CaseFile file = file(number);
    name(response, ZIP, file, "案卷副本", "zip");
    archive.write(file, response.getOutputStream());
  }

  /** The step names the manifest, and the manifest every file: what the archive has can be told. */
  @PostMapping(CasePage.ADDRESS + "/archive")
  void archive(@PathVariable String number, HttpServletResponse response) throws IOException {
    CaseFile file = file(number);
    Actor actor = viewers.actor();
    if (file.view().head().state() != CaseHead.State.ENDED)
      throw Refusal.conflict("案件还没有办结，不能归档；可以下载副本。");
    name(response, ZIP, file, "归档", "zip");
    String manifest = archive.write(file, response.getOutputStream());
    record(file, actor, manifest);
  }

  private void record(CaseFile file, Actor actor, String manifest) {
    CaseHead head = file.view().head();
    var answers =
        Map.<String, Object>of(
            "manifest", manifest,
            "chain", file.head(),
            "enclosed", file.enclosed().size(),
            "leftOut", file.leftOut().size());
    var entry = new StepEntry(Step.Kind.ACT, head.process(), "archive", "归档", null, answers);
    transaction.executeWithoutResult(status -> steps.append(head.number(), entry));
  }

  private CaseFile file(String number) {
    Viewer viewer = viewers.current();
    CaseHead head = viewers.admit(viewer, number);
    viewers.note(viewer, head.number(), CaseReads.How.EXPORT, null);
    return files.of(head, viewer);
  }

  private static void name(
      HttpServletResponse response, String type, CaseFile file, String what, String ending) {
    String name = file.view().head().number() + " " + what + "." + ending;
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
