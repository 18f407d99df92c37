package cn.jiedao.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where a seal of 42 mm stands: over the last occurrence of a text, within its page.
 *
 * @param page its index
 */
record SealPlace(int page, PDRectangle rectangle) {
  static final float DIAMETER = 42 / 25.4f * 72;

  static Optional<SealPlace> over(String anchor, PDDocument document) throws IOException {
    var letters = new Letters();
    letters.getText(document);
    int at = letters.text.lastIndexOf(anchor.replaceAll("\\s", ""));
    if (at < 0) return Optional.empty();
    Letter first = letters.all.get(at);
    Letter last = letters.all.get(at + anchor.replaceAll("\\s", "").length() - 1);
    PDRectangle page = document.getPage(first.page).getMediaBox();
    float x = (first.left + last.right) / 2 - DIAMETER / 2;
    float y = first.y + first.height / 2 - DIAMETER / 2;
    return Optional.of(
        new SealPlace(
            first.page,
            new PDRectangle(
                within(x, page.getWidth()), within(y, page.getHeight()), DIAMETER, DIAMETER)));
  }

  private static float within(float wanted, float size) {
    return Math.max(0, Math.min(wanted, size - DIAMETER));
  }

  private record Letter(int page, float left, float right, float y, float height) {}

  /** Every letter in the order of the file, one place for each character. */
  private static final class Letters extends PDFTextStripper {
    private final StringBuilder text = new StringBuilder();
    private final List<Letter> all = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition position) {
      float y = getCurrentPage().getMediaBox().getHeight() - position.getYDirAdj();
      var letter =
          new Letter(
              getCurrentPageNo() - 1,
              position.getXDirAdj(),
              position.getXDirAdj() + position.getWidthDirAdj(),
              y,
              position.getHeightDir());
      String written = position.getUnicode() == null ? "" : position.getUnicode();
      for (char one : written.replaceAll("\\s", "").toCharArray()) {
        text.append(one);
        all.add(letter);
      }
    }
  }
}
