package cn.jiedao.assessment.survey;

import cn.jiedao.table.Row;
import cn.jiedao.table.TableReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of answers: a header, then one row an answer. */
final class SurveyFile {
  private static final byte[] TEMPLATE =
      ("\uFEFF" + String.join(",", SurveyColumn.labels()) + "\r\n")
          .getBytes(StandardCharsets.UTF_8);

  private SurveyFile() {}

  static byte[] template() {
    return TEMPLATE.clone();
  }

  /** Gives its rows without the header and without empty ones. */
  static Consumer<Consumer<Row>> rows(Path file) {
    return rows -> {
      var after = new AfterHeader(rows);
      TableReader.read(file, after);
      after.end();
    };
  }

  private static final class AfterHeader implements Consumer<Row> {
    private final Consumer<Row> rows;
    private boolean begun;
    private boolean filled;

    private AfterHeader(Consumer<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void accept(Row row) {
      if (row.isEmpty()) return;
      if (begun) {
        filled = true;
        rows.accept(row);
      } else if (isHeader(row)) {
        begun = true;
      } else {
        throw refused(row.number(), "应是表头：" + String.join("、", SurveyColumn.labels()) + "，不能有其他列");
      }
    }

    private void end() {
      if (!filled) throw refused(begun ? 2 : 1, "文件中没有任何回答");
    }

    private static boolean isHeader(Row row) {
      List<String> labels = SurveyColumn.labels();
      return row.cells().size() >= labels.size()
          && row.cells().subList(0, labels.size()).equals(labels)
          && row.cells().stream().skip(labels.size()).allMatch(String::isEmpty);
    }

    private static SurveyRefused refused(int row, String what) {
      var faults = new SurveyFaults();
      faults.add(new SurveyFault(row, null, what));
      return new SurveyRefused(faults);
    }
  }
}
