package cn.jiedao.signature;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A page with a place for the seals of two bodies, for archives. */
final class TrialPaper {
  private TrialPaper() {}

  static byte[] print() {
    XRLog.setLoggingEnabled(false);
    var bytes = new ByteArrayOutputStream();
    var renderer = new PdfRendererBuilder();
    renderer.useFastMode();
    renderer.usePdfAConformance(PdfAConformance.PDFA_2_B);
    renderer.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    renderer.useFont(TrialPaper::typeface, "song", 400, FontStyle.NORMAL, true);
    renderer.withHtmlContent(
        """
        <html><head><title>行政委托协议</title><style>@page { size: A4; margin: 3cm; font-family: song }
        * { font-family: song } td { width: 50%; height: 5cm }</style></head><body>
        <h1 style="font-weight: 400">行政委托协议</h1><p>甲方（盖章）处盖甲方印章。</p>
        <table style="width: 100%"><tr><td>甲方（盖章）</td><td>乙方（盖章）</td></tr></table></body></html>
        """,
        null);
    renderer.toStream(bytes);
    try {
      renderer.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private static InputStream typeface() {
    try {
      return new ClassPathResource("fonts/NotoSerifSC_400Regular.ttf").getInputStream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
