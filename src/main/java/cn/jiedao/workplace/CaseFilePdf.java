package cn.jiedao.workplace;

import cn.jiedao.officialdocument.PdfPress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints a case as one PDF/A-2b, the form for archives: cover, facts, all opinions, all steps, the
 * list of documents and the fingerprints.
 */
@Component
class CaseFilePdf {
  private final SpringTemplateEngine pages;
  private final PdfPress press;

  CaseFilePdf(SpringTemplateEngine pages, PdfPress press) {
    this.pages = pages;
    this.press = press;
  }

  void print(CaseFile file, OutputStream to) throws IOException {
    var context = new Context(null, Map.of("file", file, "view", file.view()));
    press.print(pages.process("workplace/case-file", context), to);
  }
}
