package cn.jiedao.assessment.sheet;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.workplace.CaseAdmission;
import cn.jiedao.workplace.Names;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 评分表 of an office for whoever reads the case, on the screen and to take along (INV-20-8). */
@Controller
class ScoreSheetPage {
  private static final String ADDRESS = "/workplace/assessments/{number}/{office:[a-z0-9-]+}";

  private final CaseAdmission admission;
  private final SheetAccess access;
  private final ScoreSheets sheets;
  private final ScoreSheetPdf printer;
  private final Clock clock;

  ScoreSheetPage(
      CaseAdmission admission,
      SheetAccess access,
      ScoreSheets sheets,
      ScoreSheetPdf printer,
      Clock clock) {
    this.admission = admission;
    this.access = access;
    this.sheets = sheets;
    this.printer = printer;
    this.clock = clock;
  }

  @GetMapping(ADDRESS)
  String show(@PathVariable String number, @PathVariable String office, Model model) {
    model.addAttribute("sheet", sheet(number, office));
    return "assessment/score-sheet";
  }

  @GetMapping(ADDRESS + ".pdf")
  void pdf(@PathVariable String number, @PathVariable String office, HttpServletResponse response)
      throws IOException {
    ScoreSheet sheet = sheet(number, office);
    var name =
        ContentDisposition.attachment().filename(sheet.title() + ".pdf", StandardCharsets.UTF_8);
    response.setContentType("application/pdf");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    printer.print(sheet, Names.minute(clock.instant()), response.getOutputStream());
  }

  private ScoreSheet sheet(String number, String office) {
    CaseHead head = admission.enter(number);
    return Optional.of(office)
        .filter(access::includes)
        .flatMap(one -> sheets.find(head.number(), one))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
