package cn.jiedao.transfer;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.legality.LegalityOpinions;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the forms of a review show beside the proposal: who objected, what was answered or asked
 * for.
 */
@Component
class TransferFacts implements FactSource {
  private final Opinions opinions;
  private final Steps steps;
  private final LegalityOpinions reviews;
  private final Resolutions resolutions;

  TransferFacts(Opinions opinions, Steps steps, LegalityOpinions reviews, Resolutions resolutions) {
    this.opinions = opinions;
    this.steps = steps;
    this.reviews = reviews;
    this.resolutions = resolutions;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "objections",
        heard(opinions::objections),
        "opinionSummary",
        heard(opinions::summary),
        "returnReason",
        asked -> returned(asked.head().number()).orElse(null),
        "requirements",
        asked -> required(asked.head().number()).orElse(null));
  }

  private Function<Asked, Object> heard(Function<CaseNumber, String> account) {
    return asked ->
        steps.latest(asked.head().number(), "gatherOpinions").isPresent()
            ? account.apply(asked.head().number())
            : null;
  }

  private Optional<String> required(CaseNumber number) {
    return resolutions.latest(number).map(Resolution::requirements);
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
