package cn.jiedao.assessment.survey;

import cn.jiedao.assessment.score.Topic;
import cn.jiedao.engine.Refusal;
import cn.jiedao.organization.Actors;
import cn.jiedao.organization.Organizations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The survey of an annual assessment: how many answered, and files of answers brought in. */
@Controller
class SurveyPage {
  static final String ADDRESS = "/workplace/surveys/{case}";
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** How far the latest import is. */
  record Progress(long id, boolean underWay, String stage, int answers) {}

  private final SurveyAccess access;
  private final SurveyImports imports;
  private final Organizations organizations;
  private final Actors actors;

  SurveyPage(
      SurveyAccess access, SurveyImports imports, Organizations organizations, Actors actors) {
    this.access = access;
    this.actors = actors;
    this.imports = imports;
    this.organizations = organizations;
  }

  @GetMapping(ADDRESS)
  String show(@PathVariable("case") String number, Model model) {
    var entered = access.enter(number);
    model.addAttribute("head", entered.head());
    model.addAttribute("report", entered.report());
    model.addAttribute("samples", SurveySamples.of(entered.report(), organizations));
    model.addAttribute("topics", Topic.values());
    model.addAttribute("mayImport", entered.imports());
    model.addAttribute("imports", imports(entered));
    return "assessment/survey";
  }

  @GetMapping(ADDRESS + "/progress")
  @ResponseBody
  List<Progress> progress(@PathVariable("case") String number) {
    var entered = access.enter(number);
    return imports(entered).stream()
        .map(one -> new Progress(one.id(), one.isUnderWay(), one.stage().label(), one.answers()))
        .toList();
  }

  private List<SurveyImport> imports(SurveyAccess.Entered entered) {
    return entered.oversees() ? imports.of(entered.head().number()) : List.of();
  }

  @GetMapping("/workplace/surveys/template.csv")
  ResponseEntity<byte[]> template() {
    var download = ContentDisposition.attachment().filename("满意度调查.csv", StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(CSV)
        .headers(headers -> headers.setContentDisposition(download.build()))
        .body(SurveyFile.template());
  }

  @PostMapping(ADDRESS)
  String enter(
      @PathVariable("case") String number,
      @RequestParam(required = false) MultipartFile file,
      RedirectAttributes next)
      throws IOException {
    var entered = access.enter(number);
    if (!entered.imports()) throw Refusal.forbidden("只有组织考核的单位可以导入满意度调查的回答；调查结果确认以后不能再导入。");
    if (file == null || file.isEmpty()) {
      next.addFlashAttribute("refused", "请选择要导入的文件；空文件不能导入。");
    } else {
      Path kept = Files.createTempFile("jiedao-survey", ".tmp");
      file.transferTo(kept);
      imports.begin(entered.report().survey(), name(file), kept, actors.current());
      next.addFlashAttribute("done", "文件已收到，正在后台导入，可以离开本页。");
    }
    return "redirect:/workplace/surveys/" + entered.head().number();
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank()
        ? "满意度调查"
        : name.substring(0, Math.min(name.length(), 200));
  }
}
