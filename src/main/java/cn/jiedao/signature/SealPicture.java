package cn.jiedao.signature;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;

/**
 * The round seal: ring, star, the name on the arc; drawn as outlines, so that it needs neither a
 * picture nor a typeface in the file.
 */
@Component
class SealPicture {
  private static final float[] RED = {0.85f, 0.06f, 0.06f};
  private static final float OPACITY = 0.85f;
  private static final double WIDEST_ARC = Math.toRadians(250);
  private static final double LARGEST_LETTER = 0.27;
  private static final double OUTER_EDGE = 0.90;
  private static final double MIDDLE_OF_LETTER = 0.38;
  private static final String DEMO = "演示专用";

  private final Lettering lettering = new Lettering();
  private final Map<String, Path2D> drawn = new ConcurrentHashMap<>();

  /**
   * Draws it into a square.
   *
   * @param demo says below the star that the seal is not a real one
   */
  void draw(PDPageContentStream page, String name, boolean demo, float size) throws IOException {
    Path2D seal = drawn.computeIfAbsent(name + demo, first -> outline(name, demo));
    var ink = new PDExtendedGraphicsState();
    ink.setNonStrokingAlphaConstant(OPACITY);
    ink.setBlendMode(BlendMode.MULTIPLY);
    page.setGraphicsStateParameters(ink);
    page.setNonStrokingColor(RED[0], RED[1], RED[2]);
    var scale = new AffineTransform(size / 2, 0, 0, size / 2, size / 2, size / 2);
    page.transform(new Matrix(scale));
    trace(page, ring());
    page.fillEvenOdd();
    trace(page, seal);
    page.fill();
  }

  private static Path2D ring() {
    var ring = new Path2D.Double(new Ellipse2D.Double(-0.99, -0.99, 1.98, 1.98));
    ring.append(new Ellipse2D.Double(-0.94, -0.94, 1.88, 1.88), false);
    return ring;
  }

  private Path2D outline(String name, boolean demo) {
    var outline = new Path2D.Double(star());
    int[] letters = name.codePoints().toArray();
    double gaps = Math.max(1, letters.length - 1);
    double step = Math.min(Math.toRadians(24), WIDEST_ARC / gaps);
    double letter = Math.min(LARGEST_LETTER, step * 0.8);
    double radius = OUTER_EDGE - letter / 2;
    for (int i = 0; i < letters.length; i++) {
      var place = AffineTransform.getRotateInstance(-step * (i - (letters.length - 1) / 2.0));
      place.translate(0, radius);
      outline.append(letter(letters[i], letter, place), false);
    }
    int[] below = demo ? DEMO.codePoints().toArray() : new int[0];
    for (int i = 0; i < below.length; i++) {
      var place =
          AffineTransform.getTranslateInstance((i - (below.length - 1) / 2.0) * 0.17, -0.52);
      outline.append(letter(below[i], 0.15, place), false);
    }
    return outline;
  }

  private Path2D letter(int character, double size, AffineTransform place) {
    place.scale(size, size);
    place.translate(-0.5, -MIDDLE_OF_LETTER);
    return new Path2D.Double(lettering.outline(character), place);
  }

  private static Path2D star() {
    var star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double angle = Math.PI * i / 5;
      double radius = i % 2 == 0 ? 0.32 : 0.122;
      if (i == 0) star.moveTo(0, radius);
      else star.lineTo(Math.sin(angle) * radius, Math.cos(angle) * radius);
    }
    star.closePath();
    return star;
  }

  private static void trace(PDPageContentStream page, Path2D path) throws IOException {
    double[] to = new double[6];
    float[] at = new float[2];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(to);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> page.moveTo((float) to[0], (float) to[1]);
        case PathIterator.SEG_LINETO -> page.lineTo((float) to[0], (float) to[1]);
        case PathIterator.SEG_QUADTO -> cubic(page, at, to);
        case PathIterator.SEG_CUBICTO ->
            page.curveTo(
                (float) to[0],
                (float) to[1],
                (float) to[2],
                (float) to[3],
                (float) to[4],
                (float) to[5]);
        default -> page.closePath();
      }
      int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      at[0] = (float) to[end];
      at[1] = (float) to[end + 1];
    }
  }

  /** TrueType bends by one control point, PDF by two. */
  private static void cubic(PDPageContentStream page, float[] at, double[] to) throws IOException {
    page.curveTo(
        (float) (at[0] + 2 * (to[0] - at[0]) / 3),
        (float) (at[1] + 2 * (to[1] - at[1]) / 3),
        (float) (to[2] + 2 * (to[0] - to[2]) / 3),
        (float) (to[3] + 2 * (to[1] - to[3]) / 3),
        (float) to[2],
        (float) to[3]);
  }
}
