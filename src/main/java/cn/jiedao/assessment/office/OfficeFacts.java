package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Indicator;
import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Step;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms about one office show first: the indicators asked for, and what was scored. */
@Component
class OfficeFacts implements FactSource {
  private final AssessedIndicators indicators;
  private final Steps steps;

  OfficeFacts(AssessedIndicators indicators, Steps steps) {
    this.indicators = indicators;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "quarterName",
        asked -> Quarters.name(asked.task().getVariable("quarter")),
        "indicatorsToReport",
        asked -> rows(indicators.reportedBy(asked.head().number(), office(asked))),
        "indicatorsToScore",
        this::toScore,
        "scoredBy",
        asked -> scored(asked).map(Step::personName).orElse(null),
        "scoredEntries",
        asked -> scored(asked).map(OfficeFacts::lines).orElse(null));
  }

  /** After a return the department goes on from what it had given. */
  private Object toScore(Asked asked) {
    String department = (String) asked.task().getVariable("department");
    return scored(asked)
        .map(step -> step.answers().get("entries"))
        .orElseGet(
            () -> rows(indicators.scoredBy(asked.head().number(), office(asked), department)));
  }

  private static Object rows(List<Indicator> indicators) {
    return indicators.stream()
        .map(one -> EntryRow.asking(one.code(), AssessedIndicators.subject(one)))
        .toList();
  }

  private Optional<Step> scored(Asked asked) {
    CaseNumber number = asked.head().number();
    Object department = asked.task().getVariable("department");
    if (department == null) return Optional.empty();
    return steps.latest(
        number, "scoreIndicators", Map.of("office", office(asked), "department", department));
  }

  private static String lines(Step scored) {
    return EntryRow.of(scored.answers().get("entries")).stream()
        .map(
            row ->
                "%s：%s%s"
                    .formatted(
                        row.entry().indicator(),
                        EntryRow.text(row.entry()),
                        row.remark() == null ? "" : "（" + row.remark() + "）"))
        .collect(Collectors.joining("\n"));
  }

  private static String office(Asked asked) {
    return (String) asked.task().getVariable("office");
  }
}
