package cn.jiedao.law.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** target/mutation/trials.tsv: what became of each mutant, and the finding that caught it. */
final class TrialList {
  private static final Path FILE = Path.of("target/mutation/trials.tsv");

  private TrialList() {}

  static void write(List<Trial> trials) throws IOException {
    Files.createDirectories(FILE.getParent());
    Files.write(
        FILE,
        trials.stream()
            .map(trial -> trial.fate() + "\t" + trial.mutant().name() + "\t" + oneLine(trial.why()))
            .toList());
  }

  private static String oneLine(String why) {
    return why.replaceAll("\\s*\n\\s*", " ");
  }

  /** Names of the mutants that survived the last run. */
  static List<String> survivors() throws IOException {
    String survived = Trial.Fate.SURVIVED + "\t";
    return Files.readAllLines(FILE).stream()
        .filter(line -> line.startsWith(survived))
        .map(line -> line.split("\t")[1])
        .toList();
  }
}
