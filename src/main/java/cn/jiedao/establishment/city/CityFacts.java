package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.FactSource;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the city's forms show beside the proposal: who said what, and what was decided (Art. 4). */
@Component
class CityFacts implements FactSource {
  private final Hearings hearings;
  private final ReviewOpinions opinions;
  private final Resolutions resolutions;
  private final Decision decision;
  private final Organizations organizations;

  CityFacts(
      Hearings hearings,
      ReviewOpinions opinions,
      Resolutions resolutions,
      Decision decision,
      Organizations organizations) {
    this.hearings = hearings;
    this.opinions = opinions;
    this.resolutions = resolutions;
    this.decision = decision;
    this.organizations = organizations;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "cityReview", asked -> review(asked.head().number()).orElse(null),
        "cityMeeting", asked -> meeting(asked.head()).map(Decision::account).orElse(null),
        "municipalOpinions", asked -> lines(hearings.opinions(asked.head().number())),
        "expertViews", asked -> lines(hearings.experts(asked.head().number())),
        "decisionTaken", asked -> asked.task().getVariable("cityDecision"),
        "decisionBasis", asked -> decision.of(asked.head().number()).account());
  }

  private Optional<String> review(CaseNumber number) {
    return opinions.latest(number).map(CityFacts::account);
  }

  private static String account(ReviewOpinion opinion) {
    return "%s（%s）：%s%s"
        .formatted(
            opinion.number(),
            opinion.conclusion().label(),
            opinion.text(),
            opinion.reason() == null ? "" : "\n理由：" + opinion.reason());
  }

  /** Not the county's, which agreed before the case was handed up. */
  private Optional<Resolution> meeting(CaseHead head) {
    return resolutions
        .latest(head.number())
        .filter(last -> organizations.get(last.body()).unit().equals(head.handedUpTo()));
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
