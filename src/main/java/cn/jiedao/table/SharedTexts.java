package cn.jiedao.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook refer to by number: there may be as many as cells, so they
 * lie in a file and not in memory.
 */
final class SharedTexts implements AutoCloseable {
  private final Path texts;
  private final Path ends;
  private ByteBuffer text = ByteBuffer.allocate(0);
  private ByteBuffer end = ByteBuffer.allocate(0);

  private SharedTexts(Path texts, Path ends) {
    this.texts = texts;
    this.ends = ends;
  }

  /**
   * @param part null where the workbook has none
   */
  static SharedTexts of(InputStream part) throws IOException, XMLStreamException {
    var shared =
        new SharedTexts(
            Files.createTempFile("jiedao-table", ".text"),
            Files.createTempFile("jiedao-table", ".ends"));
    try {
      shared.fill(part);
      return shared;
    } catch (IOException | XMLStreamException | RuntimeException failed) {
      shared.close();
      throw failed;
    }
  }

  private void fill(InputStream part) throws IOException, XMLStreamException {
    try (var textOut = new BufferedOutputStream(Files.newOutputStream(texts), 1 << 16);
        var endOut =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(ends), 1 << 16))) {
      Xlsx.each(part, xml -> write(xml, textOut, endOut));
    }
    text = mapped(texts);
    end = mapped(ends);
  }

  private static void write(XMLStreamReader xml, BufferedOutputStream texts, DataOutputStream ends)
      throws XMLStreamException, IOException {
    int written = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("si"))
        continue;
      byte[] bytes = XmlText.of(xml).getBytes(StandardCharsets.UTF_8);
      texts.write(bytes);
      ends.writeInt(written += bytes.length);
    }
  }

  private static ByteBuffer mapped(Path file) throws IOException {
    try (var channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  String get(int number) {
    if (number < 0 || number >= end.limit() / Integer.BYTES) throw Xlsx.unreadable();
    int from = number == 0 ? 0 : end.getInt((number - 1) * Integer.BYTES);
    byte[] bytes = new byte[end.getInt(number * Integer.BYTES) - from];
    text.get(from, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    Files.delete(texts);
    Files.delete(ends);
  }
}
