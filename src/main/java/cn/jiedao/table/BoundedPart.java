package cn.jiedao.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook, as far as any honest one goes. */
final class BoundedPart extends FilterInputStream {
  private static final long LARGEST = 1L << 30;

  private long left = LARGEST;

  BoundedPart(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) spend(1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read > 0) spend(read);
    return read;
  }

  private void spend(int bytes) {
    left -= bytes;
    if (left < 0) throw new TableUnreadable("文件解压后过大，没有读取；请分成几个文件");
  }
}
