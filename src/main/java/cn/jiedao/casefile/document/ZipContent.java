package cn.jiedao.casefile.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks into a zip by its directory alone: nothing is unpacked but the list of content types. */
final class ZipContent {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LARGEST_DIRECTORY = 4 << 20;
  private static final int LARGEST_LIST = 1 << 20;

  private ZipContent() {}

  /**
   * @param mark name of an entry, or a text that the list of content types holds
   */
  static boolean holds(StoredChannel content, String mark) {
    try {
      if (!isDirectorySmall(content)) return false;
      var zip =
          ZipFile.builder().setSeekableByteChannel(content).setIgnoreLocalFileHeader(true).get();
      if (zip.getEntry(mark) != null) return true;
      ZipArchiveEntry types = zip.getEntry(CONTENT_TYPES);
      return types != null && text(zip, types).contains(mark);
    } catch (IOException | IllegalArgumentException broken) {
      return false;
    }
  }

  private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
    }
  }

  /** A directory of millions of entries would fill the memory before anybody looks at it. */
  private static boolean isDirectorySmall(StoredChannel content) {
    int length = (int) Math.min(content.size(), END_RECORD + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    content.position(content.size() - length);
    while (tail.hasRemaining() && content.read(tail) > 0) continue;
    for (int at = length - END_RECORD; at >= 0; at--)
      if (tail.getInt(at) == 0x06054b50)
        return Integer.toUnsignedLong(tail.getInt(at + 12)) <= LARGEST_DIRECTORY;
    return false;
  }
}
