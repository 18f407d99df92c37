package cn.jiedao.signature;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** Outlines of characters in the typeface of our PDFs, an em being 1. */
final class Lettering {
  private static final String TYPEFACE = "fonts/NotoSerifSC_700Bold.ttf";

  private final Map<Integer, Path2D> known = new ConcurrentHashMap<>();
  private volatile TrueTypeFont typeface;

  Path2D outline(int character) {
    return known.computeIfAbsent(character, this::read);
  }

  private Path2D read(int character) {
    try {
      TrueTypeFont font = typeface();
      int id = font.getUnicodeCmapLookup().getGlyphId(character);
      var glyph = font.getGlyph().getGlyph(id);
      if (glyph == null) return new Path2D.Double();
      double em = 1.0 / font.getUnitsPerEm();
      return new Path2D.Double(glyph.getPath(), AffineTransform.getScaleInstance(em, em));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private TrueTypeFont typeface() throws IOException {
    if (typeface == null)
      synchronized (this) {
        if (typeface == null) typeface = parsed();
      }
    return typeface;
  }

  private static TrueTypeFont parsed() throws IOException {
    try (InputStream content = new ClassPathResource(TYPEFACE).getInputStream()) {
      return new TTFParser().parse(new RandomAccessReadBuffer(content));
    }
  }
}
