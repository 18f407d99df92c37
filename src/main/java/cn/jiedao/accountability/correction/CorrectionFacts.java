package cn.jiedao.accountability.correction;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Steps;
import cn.jiedao.engine.FactSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What forms of a correction show: by when to put it right, and who is to be handed over. */
@Component
class CorrectionFacts implements FactSource {
  private static final Map<String, String> RECEIVERS =
      Map.of("discipline", "纪检监察机关", "appointing", "任免机关、单位");

  private final CorrectionTerms terms;
  private final Steps steps;

  CorrectionFacts(CorrectionTerms terms, Steps steps) {
    this.terms = terms;
    this.steps = steps;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of(
        "rectifyBy",
        asked -> terms.of(asked.head().number()).map(LocalDate::toString).orElse(null),
        "responsiblePersons",
        asked -> lines(responsible(asked.head().number())));
  }

  private List<Map<?, ?>> responsible(CaseNumber number) {
    return steps
        .latest(number, "orderCorrection")
        .map(order -> order.answers().get("responsible"))
        .map(list -> ((List<?>) list).stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList())
        .orElse(List.of());
  }

  private static String lines(List<Map<?, ?>> responsible) {
    return responsible.stream()
        .map(
            one ->
                "%s（%s），移送%s"
                    .formatted(
                        one.get("responsibleName"),
                        one.get("responsiblePost"),
                        RECEIVERS.get(one.get("receiver"))))
        .collect(Collectors.joining("\n"));
  }
}
