package cn.jiedao.assessment.scheme.sheet;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Organizations;
import cn.jiedao.workplace.CaseAdmission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A scheme's indicators to and from a workbook, for those who may see its case. */
@Controller
class SchemeWorkbookPage {
  static final String ADDRESS = "/workplace/schemes/{number:KF-\\d{6}-\\d{4}-\\d{6}}";
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final long LARGEST = 5L * 1024 * 1024;

  private final SchemeWorkbooks workbooks;
  private final CaseAdmission admission;
  private final Actors actors;
  private final Organizations organizations;

  SchemeWorkbookPage(
      SchemeWorkbooks workbooks,
      CaseAdmission admission,
      Actors actors,
      Organizations organizations) {
    this.workbooks = workbooks;
    this.admission = admission;
    this.actors = actors;
    this.organizations = organizations;
  }

  @GetMapping(ADDRESS)
  String show(@PathVariable String number, Model page) {
    CaseHead head = admission.enter(number);
    page.addAttribute("head", head);
    page.addAttribute(
        "imports", actors.find().flatMap(actor -> workbooks.task(head, actor)).isPresent());
    return "assessment/workbook";
  }

  @PostMapping(ADDRESS + "/import")
  String enter(
      @PathVariable String number,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    CaseHead head = admission.enter(number);
    try {
      if (file == null || file.isEmpty()) throw SheetRefused.because("请选择要导入的文件；空文件不能导入");
      if (file.getSize() > LARGEST) throw SheetRefused.because("文件超过 5 MB，请删去无关的内容");
      try (InputStream content = file.getInputStream()) {
        var read = workbooks.enter(head, actors.current(), content);
        next.addFlashAttribute("done", read.indicators().size());
        next.addFlashAttribute("notes", read.notes());
      }
    } catch (SheetRefused refused) {
      next.addFlashAttribute("findings", refused.findings());
    }
    return "redirect:/workplace/schemes/" + head.number();
  }

  @GetMapping(ADDRESS + ".xlsx")
  ResponseEntity<byte[]> export(@PathVariable String number) {
    CaseHead head = admission.enter(number);
    byte[] content = workbooks.export(head, actors.find());
    return file("考核指标_" + head.number() + ".xlsx", content);
  }

  @GetMapping("/workplace/schemes/template.xlsx")
  ResponseEntity<byte[]> template() {
    String own = organizations.get(actors.current().organization()).unit();
    return file("考核指标模板.xlsx", workbooks.template(own));
  }

  private static ResponseEntity<byte[]> file(String name, byte[] content) {
    var download = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .headers(headers -> headers.setContentDisposition(download))
        .body(content);
  }
}
