package cn.jiedao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.assessment.survey.Surveying;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.table.CountRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** How long a million answers of residents take, and how much memory. */
final class SurveyFigures {
  private static final int HEAP = 48;

  private final Surveying surveys;
  private final List<String> offices;
  private final int year;

  SurveyFigures(Surveying surveys, List<String> offices, Clock clock) {
    this.surveys = surveys;
    this.offices = offices;
    this.year = LocalDate.now(clock).getYear();
  }

  void report(Report report, int rounds) throws Exception {
    report.heading(
        "A million answers of residents",
        "Read, judged row by row, staged by COPY, looked at for what was answered twice, entered"
            + " under their key and counted by"
            + " the database, all in one transaction. Then the file alone, read in a JVM with %d MiB of heap."
                .formatted(HEAP)
            + " Target: ≤ 20 s on 2 cores, whatever the number of rows in constant memory.",
        "file",
        "MiB",
        "imported, median s",
        "slowest s",
        "read alone s");
    for (var file : List.of(AnswerFile.csv(offices, year), AnswerFile.xlsx(offices, year))) {
      var seconds = new ArrayList<Double>();
      for (int round = 0; round < rounds; round++) seconds.add(time(() -> enter(file)));
      var figures = new Figures(seconds);
      report.line(
          "| %s | %d | %.1f | %.1f | %s |",
          file.getFileName().toString().replaceAll(".*\\.", "."),
          Files.size(file) >> 20,
          figures.median(),
          figures.largest(),
          readAlone(file));
      Files.delete(file);
    }
  }

  /** Into a survey of its own. */
  private int enter(Path file) {
    var annual = CaseNumber.of("KH-320585-" + year + "-" + (900_000 + random()));
    surveys.open(annual, year, offices);
    int entered = surveys.enter(annual, file);
    assertThat(entered).isEqualTo(AnswerFile.ANSWERS);
    return entered;
  }

  private static int random() {
    return Math.floorMod(UUID.randomUUID().hashCode(), 100_000);
  }

  private static double time(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e9;
  }

  private static String readAlone(Path file) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx" + HEAP + "m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  CountRows.class.getName(),
                  file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes()).strip();
      String last = said.substring(said.lastIndexOf('\n') + 1);
      assertThat(last).as(said).startsWith(AnswerFile.ANSWERS + 1 + " ");
      return last.substring(last.indexOf(' ') + 1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
