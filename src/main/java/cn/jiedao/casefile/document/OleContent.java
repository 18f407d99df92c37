package cn.jiedao.casefile.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;

/** Looks for the name of a stream in an OLE2 file (.doc, .xls, .ppt), whose directory is UTF-16. */
final class OleContent {
  private static final int WINDOW = 64 << 10;

  private OleContent() {}

  static boolean holds(StoredChannel content, String stream) {
    String name =
        new String(stream.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    String carried = "";
    try (InputStream in = Channels.newInputStream(content.position(0L))) {
      byte[] window;
      while ((window = in.readNBytes(WINDOW)).length > 0) {
        String text = carried + new String(window, StandardCharsets.ISO_8859_1);
        if (text.contains(name)) return true;
        carried = text.substring(Math.max(0, text.length() - name.length()));
      }
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
