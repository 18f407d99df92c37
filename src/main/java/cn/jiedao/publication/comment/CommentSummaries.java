package cn.jiedao.publication.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of how solicitations ended. */
@Repository
class CommentSummaries {
  private final JdbcClient jdbc;

  CommentSummaries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Once for each notice, however often the job runs. */
  void enter(CommentSummary made) {
    jdbc.sql(
            """
            insert into comment_summary (notice, case_number, step, received, adopted, summary, reply, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (notice) do nothing
            """)
        .params(
            made.notice(),
            made.caseNumber(),
            made.step(),
            made.received(),
            made.adopted(),
            made.summary(),
            made.reply(),
            made.madeAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<CommentSummary> of(String notice) {
    return jdbc.sql("select * from comment_summary where notice = ?")
        .param(notice)
        .query(CommentSummaries::summary)
        .optional();
  }

  private static CommentSummary summary(ResultSet row, int index) throws SQLException {
    return new CommentSummary(
        row.getString("notice"),
        row.getString("case_number"),
        row.getInt("step"),
        row.getInt("received"),
        row.getInt("adopted"),
        row.getString("summary"),
        row.getString("reply"),
        row.getTimestamp("made_at").toInstant());
  }
}
