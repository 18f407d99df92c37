package cn.jiedao.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the text of a file is written: UTF-8, with or without its mark, or GBK (GB 18030). */
record Encoding(Charset charset, boolean marked) {
  private static final Charset CODE_PAGE = Charset.forName("GB18030");
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  /** What GB 18030 leaves to its users, where Big5 has its punctuation. */
  private static final char USERS_OWN_FIRST = '\uE000';

  private static final char USERS_OWN_LAST = '\uE765';

  /**
   * Reads the whole file for it, since a single byte may tell.
   *
   * @throws TableUnreadable when it is written otherwise
   */
  static Encoding of(Path file) throws IOException {
    for (Encoding encoding : possible(file)) if (isText(file, encoding)) return encoding;
    throw new TableUnreadable("无法读取该文件的文字：只接受 UTF-8 或 GBK 编码的 .csv，以及 .xlsx；请另存为其中一种");
  }

  private static List<Encoding> possible(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return skipMark(in)
          ? List.of(new Encoding(StandardCharsets.UTF_8, true))
          : List.of(new Encoding(StandardCharsets.UTF_8, false), new Encoding(CODE_PAGE, false));
    }
  }

  Reader open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    if (marked) skipMark(in);
    return new InputStreamReader(in, charset.newDecoder());
  }

  private static boolean skipMark(InputStream in) throws IOException {
    for (int expected : MARK) if (in.read() != expected) return false;
    return true;
  }

  private static boolean isText(Path file, Encoding encoding) throws IOException {
    char[] buffer = new char[1 << 16];
    try (Reader in = encoding.open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
        for (int i = 0; i < read; i++) if (encoding.isForeign(buffer[i])) return false;
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private boolean isForeign(char sign) {
    boolean control = sign < ' ' && sign != '\t' && sign != '\r' && sign != '\n';
    boolean usersOwn = sign >= USERS_OWN_FIRST && sign <= USERS_OWN_LAST;
    return control || usersOwn && charset.equals(CODE_PAGE);
  }
}
