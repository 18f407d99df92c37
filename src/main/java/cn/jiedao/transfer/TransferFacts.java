package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.legality.LegalityOpinions;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * What the forms of a review show beside the proposal: who objected, what was answered or asked
 * for.
 */
@Component
class TransferFacts implements FactSource {
  private final Opinions opinions;
  private final Silences silences;
  private final Steps steps;
  private final LegalityOpinions reviews;
  private final Resolutions resolutions;

  TransferFacts(
      Opinions opinions,
      Silences silences,
      Steps steps,
      LegalityOpinions reviews,
      Resolutions resolutions) {
    this.opinions = opinions;
    this.silences = silences;
    this.steps = steps;
    this.reviews = reviews;
    this.resolutions = resolutions;
  }

  @Override
  public Set<String> names() {
    return Set.of("objections", "opinionSummary", "returnReason", "requirements", "silenceRecord");
  }

  @Override
  public Map<String, Object> facts(CaseHead head, VariableScope task) {
    CaseNumber number = head.number();
    Map<String, Object> facts = new HashMap<>();
    if (!steps.of(number, "gatherOpinions").isEmpty()) {
      facts.put("objections", opinions.objections(number));
      facts.put("opinionSummary", opinions.summary(number));
    }
    facts.put("returnReason", returned(number).orElse(null));
    facts.put(
        "requirements", resolutions.latest(number).map(Resolution::requirements).orElse(null));
    if (task.getVariable("office") instanceof String office)
      facts.put("silenceRecord", silences.account(number, office));
    return facts;
  }

  /** Why the proposal came back last, by whoever returned it. */
  private Optional<String> returned(CaseNumber number) {
    Stream<Step> returns =
        Stream.of("signToMeeting", "confirmRevision")
            .flatMap(element -> steps.latest(number, element).stream())
            .filter(step -> step.text("reason") != null);
    Optional<Step> last = returns.max((a, b) -> Integer.compare(a.seq(), b.seq()));
    return reviews
        .latest(number)
        .filter(review -> last.isEmpty() || review.stepSeq() > last.get().seq())
        .map(review -> "合法性审查意见（" + review.number() + "）：" + review.text())
        .or(() -> last.map(step -> step.text("reason")));
  }
}
