package cn.jiedao.publication;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import org.springframework.stereotype.Component;

/** What the shared procedure public-notice leaves in the case file. */
@Component
public class NoticeDrafts {
  private final Steps steps;

  NoticeDrafts(Steps steps) {
    this.steps = steps;
  }

  /**
   * The draft that the secrecy check has cleared; what goes public is exactly this text.
   *
   * @throws IllegalStateException where the last draft was not checked, or not cleared
   */
  public NoticeDraft cleared(CaseNumber caseNumber) {
    Step drafted = latest(caseNumber, "draftNotice");
    Step checked = latest(caseNumber, "checkSecrecy");
    if (checked.seq() < drafted.seq() || !"cleared".equals(checked.text("secrecyCheck"))) {
      throw new IllegalStateException("公告草稿尚未通过保密审查：" + caseNumber);
    }
    return NoticeDraft.of(drafted);
  }

  private Step latest(CaseNumber caseNumber, String element) {
    return steps
        .latest(caseNumber, element)
        .orElseThrow(() -> new IllegalStateException("公告尚未起草并审查：" + caseNumber));
  }
}
