package cn.jiedao.meeting;

import cn.jiedao.casefile.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Cases on their way through a government's meeting, from their paper to the outcome (Art. 12). */
@Component
public class Topics {
  private final TopicRows rows;

  Topics(TopicRows rows) {
    this.rows = rows;
  }

  /** The topic a case is or was last; empty before its paper is filed. */
  public Optional<Topic> find(CaseNumber number) {
    return rows.find(number);
  }
}
