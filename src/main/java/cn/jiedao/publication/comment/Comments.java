package cn.jiedao.publication.comment;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The register of what the public wrote; appended while a solicitation is open, never changed. */
@Component
public class Comments {
  private final CommentRows rows;
  private final CommentSummaries summaries;

  Comments(CommentRows rows, CommentSummaries summaries) {
    this.rows = rows;
    this.summaries = summaries;
  }

  /** How many were received on a notice, by whichever way. */
  public int count(String notice) {
    return rows.count(notice);
  }

  /** What became of them, once an officer has said so. */
  public Optional<CommentSummary> summary(String notice) {
    return summaries.of(notice);
  }
}
