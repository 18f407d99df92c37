package cn.jiedao.bench;

import cn.jiedao.assessment.survey.Surveying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A file of a million answers: 333,334 questionnaires, three topics, as a surveyor saves it. */
final class AnswerFile {
  static final int ANSWERS = 1_000_000;
  private static final List<String> TOPICS = List.of("改善民生", "公共服务", "社会治理");
  private static final List<String> SAID = List.of("满意", "满意", "比较满意", "一般", "不太满意", "不了解");

  private AnswerFile() {}

  static Path csv(List<String> offices, int year) throws IOException {
    Path file = Files.createTempFile("answers", ".csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", Surveying.columns()) + "\r\n");
      for (int i = 0; i < ANSWERS; i++)
        out.write(String.join(",", answer(i, offices, year)) + "\r\n");
    }
    return file;
  }

  static Path xlsx(List<String> offices, int year) throws IOException {
    Path file = Files.createTempFile("answers", ".xlsx");
    try (var workbook = new SXSSFWorkbook(null, 100, true, true);
        var out = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet();
      for (int i = -1; i < ANSWERS; i++) {
        List<String> cells = i < 0 ? Surveying.columns() : answer(i, offices, year);
        var row = sheet.createRow(i + 1);
        IntStream.range(0, cells.size())
            .forEach(at -> row.createCell(at).setCellValue(cells.get(at)));
      }
      workbook.write(out);
    }
    return file;
  }

  private static List<String> answer(int i, List<String> offices, int year) {
    int questionnaire = i / TOPICS.size();
    return List.of(
        "W%07d".formatted(questionnaire),
        offices.get(questionnaire % offices.size()),
        TOPICS.get(i % TOPICS.size()),
        SAID.get((questionnaire + i) % SAID.size()),
        LocalDate.of(year, 1, 1 + questionnaire % 28).toString());
  }
}
