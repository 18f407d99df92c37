package cn.jiedao.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads a table row by row, whatever its length, in constant memory; what it is, its content says
 * and not its name.
 */
public final class TableReader {
  static final int LONGEST_CELL = 32_767;
  static final int MOST_COLUMNS = 200;

  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private TableReader() {}

  /**
   * The rows of a CSV, or of the first sheet of an .xlsx.
   *
   * @throws TableUnreadable when it is neither; some rows may have been given by then
   */
  public static void read(Path file, Consumer<Row> rows) {
    read(file, "", rows);
  }

  /** As {@link #read(Path, Consumer)}, by way of a file that is gone afterwards. */
  public static void read(InputStream content, Consumer<Row> rows) {
    read(content, "", rows);
  }

  /** As {@link #read(Path, String, Consumer)}, by way of a file that is gone afterwards. */
  public static void read(InputStream content, String sheet, Consumer<Row> rows) {
    try {
      Path file = Files.createTempFile("jiedao-table", ".tmp");
      try {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        read(file, sheet, rows);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The rows of one sheet of an .xlsx; a CSV has but one, without a name.
   *
   * @param sheet its name, empty for the first
   */
  public static void read(Path file, String sheet, Consumer<Row> rows) {
    try {
      byte[] head = head(file);
      if (startsWith(head, OLE2))
        throw new TableUnreadable("文件是旧格式的 .xls，或者设有打开密码；请去掉密码，另存为 .xlsx 后再导入");
      if (startsWith(head, ZIP)) Xlsx.read(file, sheet, rows);
      else Csv.read(file, rows);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(OLE2.length);
    }
  }

  private static boolean startsWith(byte[] head, byte[] sign) {
    return head.length >= sign.length && Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
  }
}
