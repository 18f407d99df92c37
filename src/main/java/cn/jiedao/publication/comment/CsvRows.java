package cn.jiedao.publication.comment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV (RFC 4180) as Excel or WPS saves it: in UTF-8, or in the code page of the machine.
 */
final class CsvRows {
  private static final Charset CODE_PAGE = Charset.forName("GB18030");
  private static final char END = '\uFFFF';

  private final String text;
  private final List<SheetRow> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int line = 1;
  private int at;

  private CsvRows(String text) {
    this.text = text;
  }

  static List<SheetRow> read(byte[] content) {
    var reader = new CsvRows(decoded(content));
    while (reader.peek() != END) reader.row();
    return reader.rows;
  }

  private static String decoded(byte[] content) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, CODE_PAGE)) {
      try {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        if (text.indexOf('\0') < 0) return text.startsWith("\uFEFF") ? text.substring(1) : text;
      } catch (CharacterCodingException other) {
        // tried as the next one
      }
    }
    throw LettersRefused.because("无法读取该文件的文字，请另存为 .xlsx，或者编码为 UTF-8 的 .csv");
  }

  private void row() {
    int number = line;
    cells = new ArrayList<>();
    cells.add(cell());
    while (peek() == ',') {
      at++;
      cells.add(cell());
    }
    if (peek() == '\r') at++;
    if (peek() == '\n') at++;
    line++;
    rows.add(new SheetRow(number, cells));
  }

  private String cell() {
    return peek() == '"' ? quoted() : plain();
  }

  private String plain() {
    int from = at;
    while (",\r\n".indexOf(peek()) < 0 && peek() != END) at++;
    return text.substring(from, at).strip();
  }

  /** Rows are counted as a spreadsheet counts them: a line break within quotes is none. */
  private String quoted() {
    var cell = new StringBuilder();
    at++;
    while (peek() != END) {
      char sign = text.charAt(at++);
      if (sign != '"') cell.append(sign);
      else if (peek() != '"') break;
      else cell.append(text.charAt(at++));
    }
    return cell.append(plain()).toString().strip();
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }
}
