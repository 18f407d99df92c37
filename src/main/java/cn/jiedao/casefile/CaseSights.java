package cn.jiedao.casefile;

import cn.jiedao.casefile.document.Document;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an organisation that sees a case reads of it, by all that is said of such cases. */
@Component
public class CaseSights {
  private final List<CaseSight> all;

  CaseSights(List<CaseSight> all) {
    this.all = all;
  }

  /** The steps as an organisation reads them: of one that is not for it there are no answers. */
  public List<Step> seenBy(String organization, CaseHead head, List<Step> steps) {
    return steps.stream()
        .map(step -> hides(organization, head, step) ? withoutAnswers(step) : step)
        .toList();
  }

  public boolean hides(String organization, CaseHead head, Step step) {
    return all.stream().anyMatch(sight -> sight.hides(head, step, organization));
  }

  public boolean hides(String organization, CaseHead head, Document document) {
    return all.stream().anyMatch(sight -> sight.hides(head, document, organization));
  }

  private static Step withoutAnswers(Step step) {
    return new Step(
        step.caseNumber(),
        step.seq(),
        step.at(),
        step.kind(),
        step.process(),
        step.element(),
        step.label(),
        step.task(),
        step.person(),
        step.personName(),
        step.organization(),
        step.onBehalfOf(),
        step.client(),
        step.proposal(),
        Map.of(),
        step.hash());
  }
}
