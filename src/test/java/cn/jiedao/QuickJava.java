package cn.jiedao;

import java.nio.file.Path;
import java.util.List;

/** The Java of this build, told to start soon rather than to run fast for long. */
public final class QuickJava {
  private QuickJava() {}

  /** How it is called; what it runs follows. */
  public static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8");
  }
}
