package cn.jiedao.officialdocument;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first and the last page of a PDF, side by side, for the guide. */
public final class PagePicture {
  private static final int DPI = 80;
  private static final int WIDTH = 662;
  private static final int HEIGHT = 936;

  private PagePicture() {}

  public static void draw(byte[] pdf, String file) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var pages = new PDFRenderer(document);
      var picture = new BufferedImage(2 * WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      int last = document.getNumberOfPages() - 1;
      for (int at = 0; at < 2; at++)
        picture
            .createGraphics()
            .drawImage(
                pages.renderImageWithDPI(at == 0 ? 0 : last, DPI),
                at * WIDTH,
                0,
                WIDTH - 4,
                HEIGHT,
                null);
      ImageIO.write(picture, "png", new File(file));
    }
  }
}
