package cn.jiedao.officialdocument;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The typeface our PDFs are set in; unpacked and read when first needed. */
@Component
class Typeface {
  private record Unpacked(Path regular, Path bold, CmapLookup characters) {}

  private volatile Unpacked unpacked;

  File regular() {
    return unpacked().regular().toFile();
  }

  File bold() {
    return unpacked().bold().toFile();
  }

  /** What the typeface has no glyph for stands as its code, since a blank could be overlooked. */
  String printable(String text) {
    CmapLookup characters = unpacked().characters();
    var printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            one -> {
              if (one < ' ' && "\t\n\r".indexOf(one) < 0) return; // XML has no place for it
              if (one < 0x80 || characters.getGlyphId(one) > 0) printable.appendCodePoint(one);
              else printable.append("〔U+%X〕".formatted(one));
            });
    return printable.toString();
  }

  private Unpacked unpacked() {
    if (unpacked == null)
      synchronized (this) {
        if (unpacked == null) unpacked = unpack();
      }
    return unpacked;
  }

  private static Unpacked unpack() {
    try {
      Path regular = file("NotoSerifSC_400Regular.ttf");
      Path bold = file("NotoSerifSC_700Bold.ttf");
      try (var font = new TTFParser().parse(new RandomAccessReadBufferedFile(regular.toFile()))) {
        return new Unpacked(regular, bold, font.getUnicodeCmapLookup());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path file(String name) throws IOException {
    Path file = Files.createTempFile("jiedao-", name);
    file.toFile().deleteOnExit();
    try (InputStream content = new ClassPathResource("fonts/" + name).getInputStream()) {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
