package cn.jiedao.assessment.sheet;

import cn.jiedao.officialdocument.PdfPress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Prints a score sheet as PDF/A-2b, with bars for its charts. */
@Component
class ScoreSheetPdf {
  private final SpringTemplateEngine pages;
  private final PdfPress press;

  ScoreSheetPdf(SpringTemplateEngine pages, PdfPress press) {
    this.pages = pages;
    this.press = press;
  }

  void print(ScoreSheet sheet, String madeAt, OutputStream to) throws IOException {
    var context = new Context(null, Map.of("sheet", sheet, "madeAt", madeAt));
    press.print(pages.process("assessment/score-sheet-pdf", context), to);
  }
}
