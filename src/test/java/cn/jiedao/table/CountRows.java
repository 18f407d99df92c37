package cn.jiedao.table;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a file in a process of its own, whose heap says how much memory that takes. */
public final class CountRows {
  private CountRows() {}

  public static void main(String[] file) {
    long start = System.nanoTime();
    var rows = new AtomicInteger();
    TableReader.read(Path.of(file[0]), row -> rows.incrementAndGet());
    System.out.printf("%d %.2f%n", rows.get(), (System.nanoTime() - start) / 1e9);
  }
}
