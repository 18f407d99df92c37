package cn.jiedao.publication.comment;

import cn.jiedao.casefile.CaseEnded;
import cn.jiedao.publication.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A matter that ended before its comments were summarised asks nobody any more: it was withdrawn.
 */
@Component
class StopAsking {
  private static final String REASON = "该事项已经终止，不再征求意见。";

  private final Solicitations solicitations;
  private final Comments comments;
  private final Notices notices;

  StopAsking(Solicitations solicitations, Comments comments, Notices notices) {
    this.solicitations = solicitations;
    this.comments = comments;
    this.notices = notices;
  }

  @EventListener
  void ended(CaseEnded ended) {
    solicitations.of(ended.caseNumber()).stream()
        .filter(asked -> !asked.isWithdrawn() && comments.summary(asked.number()).isEmpty())
        .forEach(asked -> notices.withdraw(asked.number(), REASON));
  }
}
