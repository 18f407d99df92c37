package cn.jiedao.officialdocument;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints a page of ours as PDF/A-2b, the form for archives, with its typeface in it. */
@Component
public class PdfPress {
  private static final String SERIF = "song";
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false); // tells how long each style sheet took
  }

  /** Each holds both typefaces, 30 MB, while it prints. */
  private final Semaphore presses = new Semaphore(2);

  private final Typeface typeface;
  private final String fangsong;

  /**
   * @param fangsong file of a 仿宋 that the customer owns, in which documents are then set; none is
   *     free that has all the characters of names
   */
  PdfPress(Typeface typeface, @Value("${jiedao.official-documents.fangsong:}") String fangsong) {
    if (!fangsong.isBlank() && !new File(fangsong).isFile())
      throw new IllegalStateException(
          "没有字体文件“" + fangsong + "”，请检查设置 jiedao.official-documents.fangsong。");
    this.typeface = typeface;
    this.fangsong = fangsong;
  }

  /**
   * @param page XHTML that takes nothing from elsewhere, set in the family {@code song}
   */
  public void print(String page, OutputStream to) throws IOException {
    String printable = typeface.printable(page);
    presses.acquireUninterruptibly();
    try {
      renderer(printable, to).run();
    } finally {
      presses.release();
    }
  }

  /** The same paper gives the same bytes: it is dated as the paper is, not as it is printed. */
  byte[] print(OfficialPaper paper) {
    String printable = typeface.printable(paper.page());
    var bytes = new ByteArrayOutputStream();
    presses.acquireUninterruptibly();
    try (var renderer = renderer(printable, bytes).buildPdfRenderer();
        var document = renderer.createPDFKeepOpen()) {
      PdfDates.set(document, paper.date());
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
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
    if (!fangsong.isBlank())
      renderer.useFont(new File(fangsong), "fangsong", 400, FontStyle.NORMAL, true);
    for (var when : ExternalResourceControlPriority.values())
      renderer.useExternalResourceAccessControl((address, type) -> false, when);
    return renderer;
  }
}
