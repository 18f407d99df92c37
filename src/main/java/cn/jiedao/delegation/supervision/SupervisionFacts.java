package cn.jiedao.delegation.supervision;

import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms of a supervision show: what earlier cycles came to, and by when to correct. */
@Component
class SupervisionFacts implements FactSource {
  private static final Map<String, String> OUTCOMES =
      Map.of("clean", "没有发现问题", "corrected", "问题已经整改", "breached", "认定违反协议");

  private final Supervisions supervisions;
  private final Steps steps;

  SupervisionFacts(Supervisions supervisions, Steps steps) {
    this.supervisions = supervisions;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "earlierSupervision",
        this::earlier,
        "correctionDue",
        asked -> steps.answered(asked.head().number(), List.of("correctBy")).get("correctBy"));
  }

  private String earlier(Asked asked) {
    String lines =
        supervisions.of(supervisions.delegation(asked.head().number())).stream()
            .map(SupervisionFacts::line)
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? null : lines;
  }

  private static String line(Supervisions.Supervision one) {
    return "%s：%s（%s）".formatted(one.guidedOn(), one.guidance(), OUTCOMES.get(one.outcome()));
  }
}
