package cn.jiedao.assessment.appeal;

import cn.jiedao.assessment.annual.BeyondIndicators;
import cn.jiedao.assessment.office.OfficeScores;
import cn.jiedao.assessment.score.Beyond;
import cn.jiedao.assessment.score.Scored;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.engine.FactSource;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the office and the panel are shown: the scores as they stand, and what is contested. */
@Component
class AppealFacts implements FactSource {
  private final OfficeScores scores;
  private final BeyondIndicators beyond;
  private final AppealSteps steps;

  AppealFacts(OfficeScores scores, BeyondIndicators beyond, AppealSteps steps) {
    this.scores = scores;
    this.beyond = beyond;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "appealableTotal",
            about((number, office) -> scores.of(number, office).total().toPlainString()),
        "appealableScores", about(this::lines),
        "contestedSummary", about(this::contested));
  }

  private static Function<Asked, Object> about(BiFunction<CaseNumber, String, String> account) {
    return asked ->
        asked.task().getVariable("office") instanceof String office
            ? account.apply(asked.head().number(), office)
            : null;
  }

  private String lines(CaseNumber number, String office) {
    return Stream.concat(
            scores.of(number, office).scored().stream().map(AppealFacts::line),
            Stream.of(
                "加减分：" + beyond.bonuses(number, office), "否决事项：" + beyond.vetoes(number, office)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Scored one) {
    return "%s %s（权重 %s）：%s 分。%s"
        .formatted(
            one.indicator().code(),
            one.indicator().name(),
            one.indicator().weight().toPlainString(),
            one.score().toPlainString(),
            one.reckoning());
  }

  private static String subject(Map<?, ?> line) {
    String code = AppealSteps.indicator(line);
    return Beyond.of(code).map(Beyond::label).orElse(code);
  }

  private String contested(CaseNumber number, String office) {
    String lines =
        steps.contested(number, office).stream()
            .map(
                line ->
                    "%s：街道认为 %s。依据：%s"
                        .formatted(subject(line), line.get("ownValue"), line.get("proof")))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? null : lines;
  }
}
