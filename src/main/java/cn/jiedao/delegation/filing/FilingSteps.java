package cn.jiedao.delegation.filing;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What one of the two authorities said of an agreement, and what it was answered. */
@Component
class FilingSteps {
  private final Steps steps;

  FilingSteps(Steps steps) {
    this.steps = steps;
  }

  /** The last word of an authority. */
  Optional<Step> ofAuthority(CaseNumber number, String authority) {
    List<Step> given =
        steps.of(number, "fileAgreement").stream()
            .filter(step -> step.organization().equals(authority))
            .toList();
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
  }

  /** What the authority found, if that was its last word. */
  Optional<Step> finding(CaseNumber number, String authority, String finding) {
    return ofAuthority(number, authority).filter(step -> finding.equals(step.text("filing")));
  }

  Step objection(CaseNumber number, String authority) {
    return finding(number, authority, "objected").orElseThrow();
  }

  /** The department's last answer to an objection; in its own transaction, the one just given. */
  Step answer(CaseNumber number) {
    return steps.latest(number, "answerFilingObjection").orElseThrow();
  }

  /** Why the department gave up, in its answer or after a suspension. */
  String reasonForGivingUp(CaseNumber number) {
    return Stream.of("answerFilingObjection", "settleSuspension")
        .flatMap(element -> steps.of(number, element).stream())
        .filter(step -> step.answers().containsValue("givenUp"))
        .max(Comparator.comparingInt(Step::seq))
        .orElseThrow()
        .text("reason");
  }
}
