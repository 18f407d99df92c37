package cn.jiedao.assessment.result;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.publication.PeriodFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The results as they stand, shown to everybody before they are final (公示, Art. 20). */
@Component
class DraftResultsShown implements PeriodFacts {
  private final DraftResults drafts;
  private final ResultWording wording;

  DraftResultsShown(DraftResults drafts, ResultWording wording) {
    this.drafts = drafts;
    this.wording = wording;
  }

  @Override
  public Map<String, Object> of(CaseHead head) {
    return head.process().equals("annual-assessment")
        ? Map.of("results", wording.results(drafts.of(head.number())))
        : Map.of();
  }
}
