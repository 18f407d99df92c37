package cn.jiedao.workplace;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints a case as one PDF/A-2b, the form for archives: cover, facts, all opinions, all steps, the
 * list of documents and the fingerprints.
 */
@Component
class CaseFilePdf {
  private static final String SERIF = "song";
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false); // tells how long each style sheet took
  }

  /** Each holds both typefaces, 30 MB, while it prints. */
  private final Semaphore presses = new Semaphore(2);

  private final SpringTemplateEngine pages;
  private final Typeface typeface;

  CaseFilePdf(SpringTemplateEngine pages, Typeface typeface) {
    this.pages = pages;
    this.typeface = typeface;
  }

  void print(CaseFile file, OutputStream to) throws IOException {
    var context = new Context(null, Map.of("file", file, "view", file.view()));
    String page = typeface.printable(pages.process("workplace/case-file", context));
    presses.acquireUninterruptibly();
    try {
      renderer(page, to).run();
    } finally {
      presses.release();
    }
  }

  private PdfRendererBuilder renderer(String page, OutputStream to) {
    var renderer = new PdfRendererBuilder();
    renderer.useFastMode();
    renderer.withHtmlContent(page, null);
    renderer.toStream(to);
    renderer.usePdfAConformance(PdfAConformance.PDFA_2_B);
    renderer.useColorProfile(COLOURS);
    renderer.withProducer("Jiedao");
    renderer.useFont(typeface.regular(), SERIF, 400, FontStyle.NORMAL, true);
    renderer.useFont(typeface.bold(), SERIF, 700, FontStyle.NORMAL, true);
    for (var when : ExternalResourceControlPriority.values())
      renderer.useExternalResourceAccessControl((address, type) -> false, when);
    return renderer;
  }
}
