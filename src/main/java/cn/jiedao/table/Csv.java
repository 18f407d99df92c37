package cn.jiedao.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a CSV (RFC 4180) as Excel or WPS saves it. Rows are counted as a spreadsheet counts them: a
 * line break within quotes is none.
 */
final class Csv {
  private static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder text = new StringBuilder();
  private int filled;
  private int at;
  private int row;

  private Csv(Reader in) {
    this.in = in;
  }

  static void read(Path file, Consumer<Row> rows) throws IOException {
    try (Reader in = Encoding.of(file).open(file)) {
      var reader = new Csv(in);
      while (reader.peek() != END) rows.accept(reader.row());
    }
  }

  private Row row() throws IOException {
    row++;
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (peek() == ',') {
      at++;
      if (cells.size() == TableReader.MOST_COLUMNS)
        throw new TableUnreadable("第 %d 行超过 %d 列".formatted(row, TableReader.MOST_COLUMNS));
      cells.add(cell());
    }
    if (peek() == '\r') at++;
    if (peek() == '\n') at++;
    return new Row(row, cells);
  }

  private String cell() throws IOException {
    text.setLength(0);
    if (peek() == '"') quoted();
    plain();
    return text.toString().strip();
  }

  private void plain() throws IOException {
    for (int sign = peek();
        sign != ',' && sign != '\r' && sign != '\n' && sign != END;
        sign = peek()) take(sign);
  }

  private void quoted() throws IOException {
    at++;
    for (int sign = peek(); ; sign = peek()) {
      if (sign == END) throw new TableUnreadable("第 %d 行有一个双引号没有结束，请检查该行及其后的内容".formatted(row));
      if (sign != '"') {
        take(sign);
        continue;
      }
      at++;
      if (peek() != '"') return;
      take('"');
    }
  }

  private void take(int sign) {
    if (text.length() == TableReader.LONGEST_CELL)
      throw new TableUnreadable(
          "第 %d 行有一格超过 %d 字，请检查该行的双引号是否成对".formatted(row, TableReader.LONGEST_CELL));
    text.append((char) sign);
    at++;
  }

  private int peek() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
    }
    return filled == 0 ? END : buffer[at];
  }
}
