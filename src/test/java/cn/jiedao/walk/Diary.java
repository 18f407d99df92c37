package cn.jiedao.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened on a walk, so that whoever reads of its failure can follow it. */
final class Diary {
  private static final int LONGEST_ANSWER = 24;
  private static final int LAST = 15;

  private final List<String> lines = new ArrayList<>();
  private int refusals;
  private int rebuffs;

  void note(String line) {
    lines.add(line);
  }

  void refused(String why) {
    refusals++;
    lines.add("    refused: " + why);
  }

  /** Somebody tried what is not his, and was turned away. */
  void rebuffed() {
    rebuffs++;
  }

  int steps() {
    return lines.size();
  }

  int refusals() {
    return refusals;
  }

  int rebuffs() {
    return rebuffs;
  }

  /** The last of it. */
  String end() {
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST), lines.size()));
  }

  /** Writes all of it into a file. */
  Path keep(long seed) {
    try {
      Path file = Files.createDirectories(Path.of("target/walks")).resolve(seed + ".txt");
      return Files.write(file, lines);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String brief(Map<String, Object> answers) {
    return answers.entrySet().stream()
        .map(answer -> answer.getKey() + "=" + brief(answer.getValue().toString()))
        .collect(Collectors.joining(", "));
  }

  private static String brief(String text) {
    return text.codePoints()
        .limit(LONGEST_ANSWER)
        .map(c -> c == '\n' ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
