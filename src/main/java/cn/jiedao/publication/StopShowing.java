package cn.jiedao.publication;

import cn.jiedao.casefile.CaseEnded;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A draft that was shown to the public (公示) of a matter that ended without publishing its decision
 * is shown no longer: the matter was withdrawn, refused or stopped.
 */
@Component
class StopShowing {
  private static final String REASON = "该事项没有形成公布的决定，已经终止，公示随之撤回。";

  private final Notices notices;

  StopShowing(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void ended(CaseEnded ended) {
    List<Notice> published = notices.ofCase(ended.caseNumber());
    if (published.stream().anyMatch(notice -> notice.openUntil() == null)) return;
    published.stream()
        .filter(notice -> notice.kind().equals("public-comment") && !notice.isWithdrawn())
        .forEach(notice -> notices.withdraw(notice.number(), REASON));
  }
}
