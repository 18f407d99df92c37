package cn.jiedao.organization;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many people at once, from a spreadsheet. */
@Controller
@RequestMapping("/workplace/people/import")
class PeopleImportController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final long LARGEST = 5L * 1024 * 1024;

  private final PeopleImport sheets;
  private final Organizations organizations;
  private final PeoplePage page;
  private final Rights rights;

  PeopleImportController(
      PeopleImport sheets, Organizations organizations, PeoplePage page, Rights rights) {
    this.sheets = sheets;
    this.organizations = organizations;
    this.page = page;
    this.rights = rights;
  }

  @GetMapping("/template.xlsx")
  ResponseEntity<byte[]> template() {
    rights.requirePeople();
    var download = ContentDisposition.attachment().filename("people.xlsx").build();
    return ResponseEntity.ok()
        .contentType(XLSX)
        .headers(headers -> headers.setContentDisposition(download))
        .body(PeopleSheetTemplate.of(organizations.appointable()));
  }

  @PostMapping
  String enter(@RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
    rights.requirePeople();
    if (file.isEmpty()) throw new PeopleRefused("file", "请选择要导入的文件");
    if (file.getSize() > LARGEST) throw new PeopleRefused("file", "文件超过 5 MB，请分成几个文件");
    try (InputStream content = file.getInputStream()) {
      List<IssuedPassword> issued = sheets.enter(content);
      next.addFlashAttribute("issued", issued);
      next.addFlashAttribute("done", "导入完成，新开 %d 个账号。".formatted(issued.size()));
    }
    return PeopleController.PAGE;
  }

  @ExceptionHandler
  ModelAndView refused(PeopleRefused refused) {
    return page.refused(refused, Optional.empty());
  }
}
