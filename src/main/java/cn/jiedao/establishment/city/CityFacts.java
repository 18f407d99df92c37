package cn.jiedao.establishment.city;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import cn.jiedao.meeting.Resolution;
import cn.jiedao.meeting.Resolutions;
import cn.jiedao.organization.Organizations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the city's forms show beside the proposal: who said what, and what was decided (Art. 4). */
@Component
class CityFacts implements FactSource {
  private static final Map<String, String> OPINION =
      Map.of("agreed", "同意", "agreedWithConditions", "有条件同意", "objected", "不同意");

  private final Steps steps;
  private final ReviewOpinions opinions;
  private final Resolutions resolutions;
  private final Decision decision;
  private final Organizations organizations;

  CityFacts(
      Steps steps,
      ReviewOpinions opinions,
      Resolutions resolutions,
      Decision decision,
      Organizations organizations) {
    this.steps = steps;
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
        "municipalOpinions", asked -> heard(asked.head().number()),
        "expertViews", asked -> experts(asked.head().number()),
        "decisionTaken", asked -> asked.task().getVariable("cityDecision"),
        "decisionBasis", asked -> decision.of(asked.head().number()).account(),
        "cityReturnReason", asked -> returned(asked.head()).orElse(null));
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

  private String heard(CaseNumber number) {
    int since = steps.latest(number, "checkApplication").orElseThrow().seq();
    return steps.of(number, "giveMunicipalOpinion").stream()
        .filter(step -> step.seq() > since)
        .map(this::line)
        .collect(Collectors.joining("\n"));
  }

  private String line(Step given) {
    String view = given.text("municipalView");
    return "%s：%s%s"
        .formatted(
            organizations.get(given.organization()).name(),
            OPINION.get(given.text("municipalOpinion")),
            view == null ? "" : "；" + view);
  }

  private String experts(CaseNumber number) {
    Step reviewed = steps.latest(number, "reviewByExperts").orElseThrow();
    List<?> rows = reviewed.answers().get("experts") instanceof List<?> list ? list : List.of();
    return rows.stream()
        .map(row -> (Map<?, ?>) row)
        .map(
            row ->
                "%s（%s，%s）：%s"
                    .formatted(
                        row.get("expertName"),
                        row.get("institution"),
                        row.get("title"),
                        row.get("view")))
        .collect(Collectors.joining("\n"));
  }

  /** Why the city last gave the case back, by whichever of its steps. */
  private Optional<String> returned(CaseHead head) {
    Optional<String> byMayor =
        steps
            .latest(head.number(), "signDecision")
            .filter(step -> "returned".equals(step.text("cityDecision")))
            .filter(step -> step.seq() > reviewedAt(head.number()))
            .map(step -> "市政府退回：" + step.text("decisionReason"));
    return byMayor
        .or(
            () ->
                resolutions
                    .latest(head.number())
                    .filter(last -> last.stepSeq() > reviewedAt(head.number()))
                    .map(last -> "市政府常务会议退回：" + last.requirements()))
        .or(() -> review(head.number()).map(text -> "市民政局审核意见 " + text));
  }

  private int reviewedAt(CaseNumber number) {
    return opinions.latest(number).map(ReviewOpinion::stepSeq).orElse(0);
  }
}
