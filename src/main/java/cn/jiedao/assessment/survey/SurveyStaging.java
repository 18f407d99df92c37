package cn.jiedao.assessment.survey;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/** Answers on their way into a table of this transaction, where they are looked at together. */
final class SurveyStaging {
  private static final int FULL = 1 << 16;
  private static final String NULL = "\\N";

  private final CopyIn copy;
  private final StringBuilder line = new StringBuilder(2 * FULL);
  private int staged;

  private SurveyStaging(CopyIn copy) {
    this.copy = copy;
  }

  static SurveyStaging open(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create temp table survey_staged (row integer, questionnaire text, topic text, office text, answer text,
            answered_on date) on commit drop
          """);
    }
    return new SurveyStaging(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy survey_staged from stdin with (format text)"));
  }

  /** No value holds a tab, a backslash or a line break: each was judged before. */
  void add(SurveyAnswer answer) {
    line.append(answer.row()).append('\t').append(answer.questionnaire()).append('\t');
    line.append(answer.topic().code()).append('\t').append(orNull(answer.office())).append('\t');
    line.append(answer.answer() == null ? NULL : answer.answer().code()).append('\t');
    line.append(answer.day() == null ? NULL : answer.day()).append('\n');
    staged++;
    if (line.length() >= FULL) flush();
  }

  private static String orNull(String value) {
    return value == null ? NULL : value;
  }

  int staged() {
    return staged;
  }

  void end() throws SQLException {
    flush();
    copy.endCopy();
  }

  void cancel() throws SQLException {
    if (copy.isActive()) copy.cancelCopy();
  }

  private void flush() {
    byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
    line.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException broken) {
      throw new UncategorizedSQLException("copy", null, broken);
    }
  }
}
